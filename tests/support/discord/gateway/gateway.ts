import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { shardOf } from '../core/ids.ts';
import type { World, WorldEvent } from '../world/world.ts';
import { heardAs, refusedIdentify } from './audience.ts';
import { greet, VERSION } from './greet.ts';
import { CLOSE, type ClientPayload, type Identify, OP, type Resume, readPayload } from './payload.ts';
import { createSession, type Session } from './session.ts';
import { createWire, type Wire } from './wire.ts';

const NORMAL_CLOSE: readonly number[] = [1000, 1001];

export interface GatewayOptions {
  /** Privileged intents that the application was granted. */
  readonly grantedIntents: number;
  readonly heartbeatMs: number;
}

/** The real-time side of the server, and the means to trouble it. */
export interface Gateway {
  /** Sessions that could be resumed or are connected. */
  readonly sessions: readonly Session[];
  /** What clients sent, by name of the operation: `identify`, `resume`, `heartbeat` … */
  readonly heard: readonly string[];
  /** Close codes of sockets so far, by whoever closed. */
  readonly closes: readonly number[];
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  publish(event: WorldEvent): void;
  /** Op 7: asks clients to reconnect and resume. */
  reconnect(): void;
  /** Op 9. Sessions that are not resumable are forgotten. */
  invalidate(resumable: boolean): void;
  /** Op 1 from the server: wants a heartbeat now. */
  askHeartbeat(): void;
  /** Cuts all sockets without a word. */
  drop(): void;
  closeWith(code: number, reason?: string): void;
  close(): void;
}

interface Connection {
  readonly socket: WebSocket;
  readonly wire: Wire;
  session: Session | undefined;
}

export function createGateway(world: World, url: () => string, options: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const sockets = new Set<Connection>();
  const heard: string[] = [];
  const closes: number[] = [];

  function accept(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'ws://localhost').searchParams;
    if (query.get('v') !== String(VERSION) || query.get('encoding') !== 'json') {
      socket.close(CLOSE.invalidVersion);
      return;
    }
    const wire = createWire(socket, query.get('compress'));
    const connection: Connection = { socket, wire, session: undefined };
    sockets.add(connection);
    socket.on('message', (raw) => {
      const payload = readPayload(String(raw));
      if (typeof payload === 'number') return socket.close(payload);
      heard.push(nameOf(payload.op));
      const next = answer(payload, connection);
      if (typeof next === 'number') return socket.close(next);
      connection.session = next;
      world.waiting.changed();
    });
    socket.on('close', (code) => {
      closes.push(code);
      sockets.delete(connection);
      const { session } = connection;
      if (session?.wire === wire) session.wire = undefined;
      if (session !== undefined && NORMAL_CLOSE.includes(code)) sessions.delete(session.id);
      world.waiting.changed();
    });
    wire.send({ op: OP.hello, d: { heartbeat_interval: options.heartbeatMs, _trace: [] }, s: null, t: null });
  }

  /** The session that the socket has now, or a close code. */
  function answer(payload: ClientPayload, { wire, session }: Connection): Session | undefined | number {
    switch (payload.op) {
      case OP.heartbeat:
        wire.send({ op: OP.acknowledged, d: null, s: null, t: null });
        return session;
      case OP.identify:
        return session === undefined ? identify(payload.d, wire) : CLOSE.alreadyAuthenticated;
      case OP.resume:
        return session === undefined ? resume(payload.d, wire) : CLOSE.alreadyAuthenticated;
      case OP.presence:
      case OP.voice:
      case OP.members:
        return session ?? CLOSE.notAuthenticated;
    }
  }

  function identify(said: Identify, wire: Wire): Session | number {
    const refused = refusedIdentify(said, world.token, options.grantedIntents);
    if (refused !== undefined) return refused;
    const shard = said.shard ?? [0, 1];
    if (said.compress === true) wire.compressEach();
    for (const old of sessions.values()) {
      if (old.wire === undefined && old.shard[0] === shard[0]) sessions.delete(old.id);
    }
    const session = createSession(`session-${world.ids()}`, said.intents, shard);
    sessions.set(session.id, session);
    session.wire = wire;
    greet(world, session, url());
    return session;
  }

  function resume(said: Resume, wire: Wire): Session | number | undefined {
    if (said.token !== world.token) return CLOSE.authenticationFailed;
    const session = sessions.get(said.session_id);
    if (session === undefined) {
      wire.send({ op: OP.invalidSession, d: false, s: null, t: null });
      return undefined;
    }
    if (said.seq > session.seq()) return CLOSE.invalidSeq;
    session.wire = wire;
    session.resumes += 1;
    session.replay(said.seq);
    session.send('RESUMED', { _trace: [] });
    return session;
  }

  return {
    get sessions() {
      return [...sessions.values()];
    },
    heard,
    closes,
    upgrade(request, socket, head) {
      server.handleUpgrade(request, socket, head, (client) => accept(client, request));
    },
    publish(event) {
      for (const session of sessions.values()) {
        if (shardOf(event.guild?.id, session.shard[1]) !== session.shard[0]) continue;
        const data = heardAs(world, event, session.intents);
        if (data !== undefined) session.send(event.name, data);
      }
    },
    reconnect() {
      for (const { wire } of sockets) wire.send({ op: OP.reconnect, d: null, s: null, t: null });
    },
    invalidate(resumable) {
      if (!resumable) sessions.clear();
      for (const connection of sockets) {
        if (connection.session !== undefined) connection.session.wire = undefined;
        connection.session = undefined;
        connection.wire.send({ op: OP.invalidSession, d: resumable, s: null, t: null });
      }
    },
    askHeartbeat() {
      for (const { wire } of sockets) wire.send({ op: OP.heartbeat, d: null, s: null, t: null });
    },
    drop() {
      for (const { socket } of sockets) socket.terminate();
    },
    closeWith(code, reason) {
      for (const { socket } of sockets) socket.close(code, reason);
    },
    close() {
      for (const { socket } of sockets) socket.terminate();
      server.close();
    },
  };
}

function nameOf(op: number): string {
  return Object.entries(OP).find(([, value]) => value === op)?.[0] ?? String(op);
}
