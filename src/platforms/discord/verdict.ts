import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What a failed request means. `done`: it was carried out before, when its answer was lost; `late`: the interaction is
 * over; `gone`: the chat, or the right to write there, is; `locked-out`: the token does not hold any more.
 */
export type Verdict = 'done' | 'late' | 'gone' | 'locked-out' | 'fault';

const UNAUTHORIZED = 401;
const LATE: readonly unknown[] = [RESTJSONErrorCodes.UnknownInteraction, RESTJSONErrorCodes.InvalidWebhookToken];
const GONE: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
];

export function verdictOn(fault: unknown): Verdict {
  if (!(fault instanceof DiscordAPIError)) return 'fault';
  if (fault.status === UNAUTHORIZED && fault.code !== RESTJSONErrorCodes.InvalidWebhookToken) return 'locked-out';
  if (fault.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'done';
  if (LATE.includes(fault.code)) return 'late';
  return GONE.includes(fault.code) ? 'gone' : 'fault';
}
