import { conflict, OTHER_POLLER } from './api-error.ts';
import type { NewUpdate, Update } from './wire.ts';

export interface Poll {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}

interface Poller {
  wake(): void;
  end(error: Error): void;
}

/** Not delivered unless asked for by name (https://core.telegram.org/bots/api#getupdates). */
const ON_REQUEST: ReadonlySet<string> = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const FIRST_ID = 731_000_001;
const MOST = 100;

/** Updates not confirmed yet, and the one poller that may wait for them. */
export class UpdateQueue {
  #pending: Update[] = [];
  #nextId = FIRST_ID;
  #poller: Poller | undefined;
  #allowed: ReadonlySet<string> | undefined;
  /** Told when there is something new and nobody polls. */
  onPush: () => void = () => {};

  get size(): number {
    return this.#pending.length;
  }

  /** Updates of these kinds only from now on; empty: all but those that must be asked for. */
  allow(kinds: readonly string[] | undefined): void {
    if (kinds) this.#allowed = kinds.length > 0 ? new Set(kinds) : undefined;
  }

  get allowed(): readonly string[] | undefined {
    return this.#allowed && [...this.#allowed];
  }

  push(...updates: readonly NewUpdate[]): void {
    for (const update of updates) {
      if (!this.#wants(update)) continue;
      this.#pending.push({ update_id: this.#nextId, ...update });
      this.#nextId += 1;
    }
    this.#poller?.wake();
    this.onPush();
  }

  #wants(update: NewUpdate): boolean {
    const allowed = this.#allowed;
    return Object.keys(update).every((kind) => (allowed ? allowed.has(kind) : !ON_REQUEST.has(kind)));
  }

  /** For the webhook: the oldest update, no longer waiting. */
  shift(): Update | undefined {
    return this.#pending.shift();
  }

  /** For updates that a webhook could not deliver. */
  putBack(updates: readonly Update[]): void {
    this.#pending = [...updates, ...this.#pending].sort((a, b) => a.update_id - b.update_id);
    this.#poller?.wake();
  }

  clear(): void {
    this.#pending = [];
  }

  /** Ends the poll under way, if there is one, with this error. */
  interrupt(error: Error): void {
    this.#poller?.end(error);
  }

  /** One getUpdates; a poll already waiting is told of the conflict. */
  poll(poll: Poll, gone: AbortSignal): Promise<readonly Update[]> {
    this.interrupt(conflict(OTHER_POLLER));
    this.#confirm(poll.offset ?? 0);
    const take = () => this.#pending.slice(0, Math.min(poll.limit ?? MOST, MOST));
    if (this.#pending.length > 0 || !poll.timeout) return Promise.resolve(take());
    return this.#wait(poll.timeout, gone, take);
  }

  #confirm(offset: number): void {
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    const first = this.#pending.findIndex(({ update_id }) => update_id >= offset);
    this.#pending.splice(0, first < 0 ? this.#pending.length : first);
  }

  #wait(seconds: number, gone: AbortSignal, take: () => readonly Update[]): Promise<readonly Update[]> {
    return new Promise((resolve, reject) => {
      const done = () => {
        clearTimeout(timer);
        gone.removeEventListener('abort', left);
        if (this.#poller === poller) this.#poller = undefined;
      };
      const finish = () => {
        done();
        resolve(take());
      };
      const left = () => {
        done();
        reject(new Error('the poller went away'));
      };
      const timer = setTimeout(finish, seconds * 1_000);
      const poller: Poller = {
        // A microtask later, so that what is pushed together is delivered together.
        wake: () => queueMicrotask(() => this.#poller === poller && this.#pending.length > 0 && finish()),
        end: (error) => {
          done();
          reject(error);
        },
      };
      this.#poller = poller;
      gone.addEventListener('abort', left, { once: true });
    });
  }
}
