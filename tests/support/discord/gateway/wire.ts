import { constants, createDeflate, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** How payloads are written: plain, `compress=zlib-stream` in the address, or `compress: true` in IDENTIFY. */
export interface Wire {
  send(payload: unknown): void;
  /** From now on each payload is compressed by itself. */
  compressEach(): void;
}

export function createWire(socket: WebSocket, compress: string | null): Wire {
  if (compress === 'zlib-stream') return streamed(socket);
  let each = false;
  return {
    send(payload) {
      const text = JSON.stringify(payload);
      socket.send(each ? deflateSync(text) : text);
    },
    compressEach() {
      each = true;
    },
  };
}

/** One deflate context for the whole connection; each payload ends in a sync flush. */
function streamed(socket: WebSocket): Wire {
  const deflate = createDeflate({ flush: constants.Z_SYNC_FLUSH });
  deflate.on('data', (chunk: Buffer) => socket.send(chunk));
  socket.on('close', () => deflate.destroy());
  return {
    send(payload) {
      deflate.write(JSON.stringify(payload));
    },
    compressEach: () => undefined,
  };
}
