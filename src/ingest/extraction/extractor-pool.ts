import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Beat } from '../../beat/beat.ts';
import type { Document } from '../../model/document.ts';
import type { Findings } from '../../model/findings.ts';
import type { WorkerAnswer } from './worker-messages.ts';

/** Extracts several documents at once, in worker threads. Disposing of it ends them. */
export interface ExtractorPool extends AsyncDisposable {
  extract(document: Document): Promise<Findings>;
}

export interface PoolOptions {
  readonly threads?: number;
  /** What a thread runs; another module in tests. */
  readonly worker?: URL;
}

/** A thread may end of something else than the document, such as memory that is short for a moment. */
const MOST_TRIES = 2;

/** A pool with a thread a core, each started when there is a document for it. A thread that ends is replaced. */
export function createExtractorPool(beat: Beat, options: PoolOptions = {}): ExtractorPool {
  const { threads = availableParallelism(), worker = new URL('./extractor-worker.ts', import.meta.url) } = options;
  return new ThreadPool(() => new Worker(worker, { workerData: beat }), threads);
}

interface Job {
  readonly document: Document;
  readonly resolve: (findings: Findings) => void;
  readonly reject: (fault: Error) => void;
  tries: number;
}

class ThreadPool implements ExtractorPool {
  readonly #startWorker: () => Worker;
  readonly #most: number;
  readonly #queue: Job[] = [];
  /** Every living thread with what it works on. */
  readonly #threads = new Map<Worker, Job | null>();
  #closed = false;

  constructor(startWorker: () => Worker, most: number) {
    this.#startWorker = startWorker;
    this.#most = most;
  }

  extract(document: Document): Promise<Findings> {
    const { promise, resolve, reject } = Promise.withResolvers<Findings>();
    this.#queue.push({ document, resolve, reject, tries: 0 });
    this.#dispatch();
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads.keys()].map((thread) => thread.terminate()));
  }

  #dispatch(): void {
    while (this.#queue.length > 0 && !this.#closed) {
      const thread = this.#freeThread();
      const job = thread === null ? undefined : this.#queue.shift();
      if (thread === null || job === undefined) return;
      job.tries++;
      this.#threads.set(thread, job);
      thread.postMessage(job.document);
    }
  }

  #freeThread(): Worker | null {
    for (const [thread, job] of this.#threads) if (job === null) return thread;
    return this.#threads.size < this.#most ? this.#start() : null;
  }

  #start(): Worker {
    const thread = this.#startWorker();
    let cause: unknown;
    thread.on('message', (answer: WorkerAnswer) => this.#settle(thread, answer));
    thread.on('error', (fault) => {
      cause = fault;
    });
    thread.on('exit', () => this.#bury(thread, cause));
    this.#threads.set(thread, null);
    return thread;
  }

  #settle(thread: Worker, answer: WorkerAnswer): void {
    const job = this.#threads.get(thread);
    this.#threads.set(thread, null);
    if (answer.kind === 'found') job?.resolve(answer.findings);
    else job?.reject(answer.fault);
    this.#dispatch();
  }

  /** What a thread worked on when it ended is tried again, in its turn. */
  #bury(thread: Worker, cause: unknown): void {
    const job = this.#threads.get(thread);
    this.#threads.delete(thread);
    if (job && job.tries < MOST_TRIES) this.#queue.unshift(job);
    else job?.reject(new Error(`a worker thread ended on ${job.document.source}`, { cause }));
    this.#dispatch();
  }
}
