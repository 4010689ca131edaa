import type { InlineKeyboardMarkup } from 'grammy/types';
import { badRequest } from './api-error.ts';
import type { ShownText } from './formatted-text.ts';

/** What the user sees after pressing a button. */
export interface CallbackAnswer {
  readonly text: string | undefined;
  readonly alert: boolean;
  readonly url: string | undefined;
}

/** One result to choose from, and the message that choosing it sends. */
export interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly message: ShownText;
  readonly keyboard: InlineKeyboardMarkup | undefined;
}

/** What the user sees while typing an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineResult[];
  readonly nextOffset: string;
  readonly cacheSeconds: number;
  readonly personal: boolean;
  /** Whether the server gave it from memory without asking the bot. */
  readonly cached: boolean;
  readonly button: { readonly text: string; readonly start_parameter: string } | undefined;
}

interface Asked<T> {
  readonly at: number;
  readonly resolve: (answer: T) => void;
}

const FIRST_ID = 4_870_000_000_000_001n;

/** Button presses and inline queries that wait for their answer. */
export class Queries {
  readonly #callbacks = new Map<string, Asked<CallbackAnswer>>();
  readonly #inline = new Map<string, Asked<InlineAnswer>>();
  readonly #cache = new Map<string, { readonly until: number; readonly answer: InlineAnswer }>();
  readonly #lifeMs: number;
  readonly #now: () => number;
  #nextId = FIRST_ID;

  /** A query older than `lifeMs` can no longer be answered. */
  constructor(lifeMs: number, now: () => number) {
    this.#lifeMs = lifeMs;
    this.#now = now;
  }

  pressed(): { readonly id: string; readonly answer: Promise<CallbackAnswer> } {
    return this.#ask(this.#callbacks);
  }

  asked(
    userId: number,
    query: string,
    offset: string,
  ): { readonly id: string; readonly answer: Promise<InlineAnswer> } {
    const { id, answer } = this.#ask(this.#inline);
    const remembered = answer.then((fresh) => {
      const until = this.#now() + fresh.cacheSeconds * 1_000;
      this.#cache.set(cacheKey(fresh.personal ? userId : undefined, query, offset), { until, answer: fresh });
      return fresh;
    });
    return { id, answer: remembered };
  }

  /** An answer that is still good: for everybody unless the bot said that it is personal, in whatever language. */
  remembered(userId: number, query: string, offset: string): InlineAnswer | undefined {
    const keys = [cacheKey(userId, query, offset), cacheKey(undefined, query, offset)];
    const good = keys.map((key) => this.#cache.get(key)).find((kept) => kept && kept.until > this.#now());
    return good && { ...good.answer, cached: true };
  }

  answerCallback(id: string, answer: CallbackAnswer): void {
    this.#answer(this.#callbacks, id, answer);
  }

  answerInline(id: string, answer: InlineAnswer): void {
    this.#answer(this.#inline, id, answer);
  }

  #ask<T>(open: Map<string, Asked<T>>): { readonly id: string; readonly answer: Promise<T> } {
    const id = String(this.#nextId);
    this.#nextId += 1n;
    const { promise, resolve } = Promise.withResolvers<T>();
    open.set(id, { at: this.#now(), resolve });
    return { id, answer: promise };
  }

  /** Each can be answered once. */
  #answer<T>(open: Map<string, Asked<T>>, id: string, answer: T): void {
    const asked = open.get(id);
    open.delete(id);
    if (!asked || this.#now() - asked.at > this.#lifeMs) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    asked.resolve(answer);
  }
}

function cacheKey(userId: number | undefined, query: string, offset: string): string {
  return JSON.stringify([userId ?? 'everybody', query, offset]);
}
