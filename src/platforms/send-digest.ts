import type { Desk } from '../answers/desk.ts';
import type { Outcome } from '../archive/outbox/outbox.ts';
import { backOff } from '../briefings/back-off.ts';
import type { Message } from '../briefings/sender.ts';
import type { Shown } from '../conversation/layout.ts';
import { shownDigest } from '../conversation/shown-digest.ts';

/** Lays a part of a digest out and gives it to `send`; where it cannot be laid out, nothing has arrived, and it is tried again. */
export async function sendDigest(
  desk: Desk,
  message: Message,
  send: (shown: Shown) => Promise<Outcome>,
): Promise<Outcome> {
  const shown = await shownDigest(desk, message).catch((fault: unknown) => ({ fault }));
  if (!('fault' in shown)) return send(shown);
  const reason = `fault ${desk.report(shown.fault)}`;
  return backOff(message, { reason, mayHaveArrived: false, now: desk.now().epochMilliseconds });
}
