import type { Api } from 'grammy';

type ClientSignal = NonNullable<Parameters<Api['getMe']>[0]>;

/** A signal as grammY's types want it: they know only those of the polyfill it brings along, its code takes any. */
export function clientSignal(signal: AbortSignal): ClientSignal {
  if (isClientSignal(signal)) return signal;
  throw new TypeError('no signal that can be listened to');
}

function isClientSignal(signal: unknown): signal is ClientSignal {
  return signal instanceof EventTarget && 'aborted' in signal;
}
