import { GrammyError, HttpError } from 'grammy';

/** Why a request did not do what it should. */
export type Refusal =
  /** Nobody there who could be written to: no fault. */
  | { readonly kind: 'gone' }
  /** The group is a supergroup now. */
  | { readonly kind: 'moved'; readonly to: number }
  /** The message to change is as it should be, or not there any more. */
  | { readonly kind: 'unchanged' | 'missing' }
  /** Too late to answer a button or an inline query. */
  | { readonly kind: 'late' }
  /** It may have been carried out all the same, or is not wanted for long: never to be sent again. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'refused' };

/** Telegram tells errors apart by their texts alone. */
const TEXTS: readonly (readonly [RegExp, Exclude<Refusal['kind'], 'moved'>])[] = [
  [/message is not modified/, 'unchanged'],
  [/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/, 'missing'],
  [/query is too old/, 'late'],
  [
    /chat not found|user not found|thread not found|TOPIC_|not enough rights|have no rights|need administrator rights|CHAT_\w+_(?:FORBIDDEN|REQUIRED)|CHAT_RESTRICTED|PEER_ID_INVALID|was deactivated|was deleted/,
    'gone',
  ],
];

/** What an error of the client means. */
export function refusalOf(fault: unknown): Refusal {
  if (fault instanceof HttpError) return { kind: 'unclear' };
  if (!(fault instanceof GrammyError)) return { kind: 'refused' };
  const { error_code: code, description, parameters } = fault;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: parameters.migrate_to_chat_id };
  if (code === 403) return { kind: 'gone' };
  if (code === 429 || code >= 500) return { kind: 'unclear' };
  return { kind: TEXTS.find(([text]) => text.test(description))?.[1] ?? 'refused' };
}
