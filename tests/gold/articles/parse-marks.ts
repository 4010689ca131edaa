import type { Span } from '../../../src/model/span.ts';
import { goldError } from './gold-error.ts';

/** Speaker, cue (verb), content, place, plan point (number), position (holds), event, furniture. */
const MARK_LETTERS = ['s', 'v', 'c', 'p', 'n', 'h', 'e', 'f'] as const;
export type MarkLetter = (typeof MARK_LETTERS)[number];

/** One annotated stretch of the file. Offsets are UTF-16 code units into the file without its marks. */
export interface Mark {
  readonly letter: MarkLetter;
  readonly number: number;
  readonly span: Span;
  /** The line of the marked file that it opens on. */
  readonly line: number;
}

/** A file taken apart. Marks are in the order in which they open. */
export interface MarkedFile {
  readonly text: string;
  readonly marks: readonly Mark[];
}

interface Opened {
  readonly index: number;
  readonly start: number;
}

const SIGN = /⟦(?:([a-z])(\d+) )?|⟧/gu;

/** Takes the marks `⟦s1 words⟧` out of a file. Throws UserError `bad-input` naming file and line for a mark that is not one. */
export function parseMarks(path: string, file: string): MarkedFile {
  const marks: Mark[] = [];
  const open: Opened[] = [];
  let text = '';
  let done = 0;
  for (const sign of file.matchAll(SIGN)) {
    text += file.slice(done, sign.index);
    done = sign.index + sign[0].length;
    const line = file.slice(0, sign.index).split('\n').length;
    if (sign[0] === '⟧') close(path, line, open.pop(), text, marks);
    else {
      open.push({ index: marks.length, start: text.length });
      marks.push({ ...nameOf(path, line, sign), span: [text.length, text.length], line });
    }
  }
  const unclosed = marks[open.at(-1)?.index ?? -1];
  if (unclosed !== undefined)
    throw goldError(path, unclosed.line, `${unclosed.letter}${unclosed.number} is never closed`);
  return { text: text + file.slice(done), marks };
}

function nameOf(path: string, line: number, [sign, letter, number]: RegExpMatchArray): Pick<Mark, 'letter' | 'number'> {
  const known = MARK_LETTERS.find((one) => one === letter);
  if (known === undefined || number === undefined) {
    const letters = MARK_LETTERS.join(', ');
    throw goldError(path, line, `expected a letter (${letters}), a number and a space after ⟦, got "${sign}"`);
  }
  return { letter: known, number: Number(number) };
}

function close(path: string, line: number, opened: Opened | undefined, text: string, marks: Mark[]): void {
  const mark = marks[opened?.index ?? -1];
  if (opened === undefined || mark === undefined) throw goldError(path, line, '⟧ closes nothing');
  if (text.slice(opened.start).trim() === '') throw goldError(path, line, `${mark.letter}${mark.number} is empty`);
  marks[opened.index] = { ...mark, span: [opened.start, text.length] };
}
