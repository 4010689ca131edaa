import type { UpdateQueue } from './update-queue.ts';
import type { Update } from './wire.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: string | undefined;
  readonly maxConnections: number;
}

/** Whether an address is of this machine: the only ones that the server talks to, and those that may be plain HTTP. */
export function isLoopback(url: string): boolean {
  return ['127.0.0.1', 'localhost'].includes(new URL(url).hostname);
}

/** One attempt to deliver an update; `status` 0: nobody answered. */
export interface Delivery {
  readonly update: Update;
  readonly status: number;
}

/** Delivers updates by POST, each again until it is answered with 2xx, several at once. */
export class WebhookPusher {
  readonly deliveries: Delivery[] = [];
  lastError: { readonly date: number; readonly message: string } | undefined;
  readonly #queue: UpdateQueue;
  readonly #backOffMs: number;
  readonly #changed: () => void;
  readonly #underWay = new Map<number, Update>();
  #hook: Webhook | undefined;
  #stop = new AbortController();

  constructor(queue: UpdateQueue, backOffMs: number, changed: () => void) {
    this.#queue = queue;
    this.#backOffMs = backOffMs;
    this.#changed = changed;
    queue.onPush = () => this.#pump();
  }

  get hook(): Webhook | undefined {
    return this.#hook;
  }

  get pending(): number {
    return this.#queue.size + this.#underWay.size;
  }

  /** Sets the webhook, or none. What was under way to the former one is delivered anew. */
  set(hook: Webhook | undefined): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#queue.putBack([...this.#underWay.values()]);
    this.#underWay.clear();
    this.#hook = hook;
    this.#pump();
  }

  #pump(): void {
    const hook = this.#hook;
    // Elsewhere nothing is ever sent: updates for such a webhook just wait.
    while (hook && isLoopback(hook.url) && this.#underWay.size < hook.maxConnections) {
      const update = this.#queue.shift();
      if (!update) return;
      this.#underWay.set(update.update_id, update);
      void this.#deliver(hook, update, this.#stop.signal);
    }
  }

  async #deliver(hook: Webhook, update: Update, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const status = await this.#post(hook, update, stop);
      if (stop.aborted) return;
      this.deliveries.push({ update, status });
      if (status >= 200 && status < 300) {
        this.#underWay.delete(update.update_id);
        this.#changed();
        this.#pump();
        return;
      }
      const message = status === 0 ? 'Connection refused' : `Wrong response from the webhook: ${status}`;
      this.lastError = { date: Math.floor(Date.now() / 1_000), message };
      this.#changed();
      await pause(this.#backOffMs, stop);
    }
  }

  async #post(hook: Webhook, update: Update, stop: AbortSignal): Promise<number> {
    const secret = hook.secret === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': hook.secret };
    try {
      const response = await fetch(hook.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...secret },
        body: JSON.stringify(update),
        signal: stop,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }
}

/** The server's own back-off: ends early when the webhook changes. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
