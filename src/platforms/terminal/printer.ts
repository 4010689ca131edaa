import type { Writable } from 'node:stream';

/** Writes to a stream whose reader may be slow or go away. */
export interface Printer {
  /** Resolves when the reader has kept up; at once when it is gone. */
  print(text: string): Promise<void>;
  /** Aborted when nobody reads any more. */
  readonly gone: AbortSignal;
  close(): void;
}

/** A printer on a stream. An error of the stream (such as EPIPE) means that its reader is gone, and is no fault of ours. */
export function createPrinter(output: Writable): Printer {
  const gone = new AbortController();
  const leave = () => gone.abort();
  output.on('error', leave);
  output.on('close', leave);
  return {
    gone: gone.signal,
    async print(text) {
      if (gone.signal.aborted || output.destroyed || output.writableEnded) return;
      if (!output.write(text)) await drained(output, gone.signal);
    },
    /** The error listener stays: a late EPIPE must not end the process with a stack trace. */
    close: () => output.off('close', leave),
  };
}

function drained(output: Writable, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      output.off('drain', done);
      gone.removeEventListener('abort', done);
      resolve();
    };
    output.on('drain', done);
    gone.addEventListener('abort', done);
    if (gone.aborted) done();
  });
}
