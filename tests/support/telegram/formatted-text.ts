import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';
import { type CleanText, cleanText } from './clean-text.ts';
import { autoEntities, type Detected } from './entities.ts';
import { byPlace, parseHtml } from './html.ts';
import { HtmlError } from './html-tag.ts';

/** A text with what marks it, as a request gives it. */
export interface RawText {
  readonly text: string;
  readonly parse_mode?: string | undefined;
  readonly entities?: readonly MessageEntity[] | undefined;
}

/** A text as users see it. */
export interface ShownText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** What Telegram makes clickable by itself. */
  readonly detected: readonly Detected[];
  /** Entities over the limit, which the real server leaves out without a word. */
  readonly droppedEntities: number;
  /** Links left out because their address is no good. */
  readonly droppedLinks: readonly string[];
}

/** UTF-16 units after entities are parsed (https://core.telegram.org/bots/api#sendmessage). */
const TEXT_LIMIT = 4096;
/** https://limits.tginfo.me: entities of one message. */
const ENTITY_LIMIT = 100;

/** Parses, cleans and trims a text as the real server does, or throws what it would answer. */
export function formatText(raw: RawText): ShownText {
  if (raw.text === '') throw badRequest('message text is empty');
  if (!raw.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  const { text, entities, droppedLinks } = parse(raw);
  const clean = checkedLength(cleanText(text, entities));
  const kept = [...clean.entities].sort(byPlace).slice(0, ENTITY_LIMIT);
  return {
    text: clean.text,
    entities: kept,
    detected: autoEntities(clean.text, kept),
    droppedEntities: clean.entities.length - kept.length,
    droppedLinks,
  };
}

function parse({ text, parse_mode: mode, entities = [] }: RawText): CleanText & { droppedLinks: readonly string[] } {
  if (mode === undefined || mode === '') return { text, entities, droppedLinks: [] };
  if (mode.toLowerCase() !== 'html') throw badRequest(`unsupported parse_mode (loopback knows HTML, not ${mode})`);
  if (entities.length > 0) throw badRequest('both parse_mode and entities given (loopback)');
  try {
    return parseHtml(text);
  } catch (error) {
    if (error instanceof HtmlError) throw badRequest(`can't parse entities: ${error.message}`);
    throw error;
  }
}

function checkedLength(clean: CleanText): CleanText {
  // Characters without width alone are nothing to see.
  if (/^[\s\p{Cf}\u115f\u1160\u3164]*$/u.test(clean.text)) throw badRequest('text must be non-empty');
  if (clean.text.length > TEXT_LIMIT) throw badRequest('message is too long');
  return clean;
}
