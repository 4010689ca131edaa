import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';

export interface CleanText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Entities that hold something beside the text: blanks at their edges stay with them. */
const HOLDING: ReadonlySet<string> = new Set(['text_link', 'text_mention', 'pre']);
/** Line and paragraph separators, direction overrides, and marks that draw lines over other text. */
const REMOVED = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/;
/** The ordinary control characters; a line feed stays. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const BLANKED = /[\u0000-\u0009\u000b-\u001f]/;
const BLANK = /[ \n]/;

/** What the server makes of a text before it is shown (fix_formatted_text of tdlib): control characters, blanks, edges. */
export function cleanText(text: string, entities: readonly MessageEntity[]): CleanText {
  for (const { offset, length } of entities) {
    if (offset < 0 || length < 0 || offset + length > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`,
      );
    }
  }
  const { clean, placeOf } = withoutControls(text);
  const moved = entities.map((entity) =>
    between(entity, placeOf(entity.offset), placeOf(entity.offset + entity.length)),
  );
  const end = lengthWithoutBlankEnd(clean);
  const fitted = moved.map((entity) => tightened(entity, clean, end)).filter(({ length }) => length > 0);
  const first = Math.min(end, ...fitted.map(({ offset }) => offset));
  let start = 0;
  while (start < first && BLANK.test(clean.charAt(start))) start += 1;
  return {
    text: clean.slice(start, end),
    entities: fitted.map((entity) => ({ ...entity, offset: entity.offset - start })),
  };
}

interface Cleaned {
  readonly clean: string;
  /** The new offset of an old one. */
  readonly placeOf: (offset: number) => number;
}

/** The text without what the server removes. */
function withoutControls(text: string): Cleaned {
  // Hardly any text has something to remove, and looking at every character takes long.
  if (!REMOVED.test(text) && !BLANKED.test(text)) return { clean: text, placeOf: (offset) => offset };
  let clean = '';
  const places: number[] = [];
  for (const unit of text.split('')) {
    places.push(clean.length);
    if (!REMOVED.test(unit)) clean += BLANKED.test(unit) ? ' ' : unit;
  }
  places.push(clean.length);
  return { clean, placeOf: (offset) => places[offset] ?? 0 };
}

function lengthWithoutBlankEnd(text: string): number {
  let end = text.length;
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function tightened(entity: MessageEntity, text: string, end: number): MessageEntity {
  let from = entity.offset;
  const to = Math.min(entity.offset + entity.length, end);
  if (HOLDING.has(entity.type)) return between(entity, from, to);
  while (from < to && BLANK.test(text.charAt(from))) from += 1;
  return between(entity, from, to);
}

function between(entity: MessageEntity, from: number, to: number): MessageEntity {
  return { ...entity, offset: from, length: Math.max(0, to - from) };
}
