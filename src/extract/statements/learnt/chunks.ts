import type { CueView } from './cue-view.ts';
import { at, type Reading } from './reading.ts';
import { CLASS, isNoun } from './word-class.ts';

/** A noun phrase without what hangs on it, or a pronoun: its tokens [start, end) and its head. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly head: number;
}

/** So many of the nearest are looked at, no further than REACH tokens away. */
const MOST = 24;
const REACH = 70;

/** Who may be the speaker: the chunks of the cue's sentence, nearest to the cue first. */
export function nearbyChunks(reading: Reading, { cue }: CueView): readonly Chunk[] {
  const from = Math.max(at(reading.from, cue), cue - REACH);
  const to = Math.min(at(reading.to, cue), cue + REACH);
  const distance = ({ start, end }: Chunk): number => (end <= cue ? cue - end : start - cue);
  return [...chunksIn(reading, from, cue), ...chunksIn(reading, cue + 1, to)]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST);
}

/** The chunk that is being read: -1 while there is none, or no head yet. */
interface Open {
  start: number;
  head: number;
}

/** The noun phrases among the tokens [from, to), in text order; a possessor is one of its own. */
export function chunksIn(reading: Reading, from: number, to: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const open: Open = { start: -1, head: -1 };
  for (let index = from; index < to; index += 1) readInto(chunks, open, reading, index, to);
  close(chunks, open);
  return chunks;
}

function readInto(chunks: Chunk[], open: Open, reading: Reading, index: number, to: number): void {
  const kind = at(reading.kind, index);
  if (isPronoun(kind)) {
    close(chunks, open);
    chunks.push({ start: index, end: index + 1, head: index });
  } else if (isNoun(kind)) {
    if (open.start < 0) open.start = index;
    open.head = index;
  } else if (kind === CLASS.possessive) {
    readPossessive(chunks, open, reading, index);
  } else if (opensPhrase(kind)) {
    readOpener(chunks, open, index, index + 1 < to && goesOn(at(reading.kind, index + 1)));
  } else if (kind === CLASS.dash && open.start >= 0 && isJoined(reading, index)) {
    open.head = -1;
  } else close(chunks, open);
}

/** "the", "new": begins a phrase, or is one where nothing goes on with it. */
function readOpener(chunks: Chunk[], open: Open, index: number, isGoingOn: boolean): void {
  if (open.head >= 0) close(chunks, open);
  if (open.start < 0) open.start = index;
  if (isGoingOn) return;
  open.head = index;
  close(chunks, open);
}

/** "Lind’s plan" and "her plan" are chunks, and so are "Lind" and "her". */
function readPossessive(chunks: Chunk[], open: Open, { analysis }: Reading, index: number): void {
  if (open.head >= 0 && open.head === index - 1) {
    chunks.push({ start: open.start, end: index, head: open.head });
  } else {
    close(chunks, open);
    open.start = index;
    const isPronounItself = /^\p{L}{2}/u.test(analysis.tokens[index]?.text ?? '');
    if (isPronounItself) chunks.push({ start: index, end: index + 1, head: index });
  }
  open.head = -1;
}

function close(chunks: Chunk[], open: Open): void {
  if (open.head >= 0) chunks.push({ start: open.start, end: open.head + 1, head: open.head });
  open.start = -1;
  open.head = -1;
}

function isPronoun(kind: number): boolean {
  return kind === CLASS.subject || kind === CLASS.pronoun || kind === CLASS.relative || kind === CLASS.that;
}

function opensPhrase(kind: number): boolean {
  return kind === CLASS.determiner || kind === CLASS.adjective || kind === CLASS.number;
}

function goesOn(kind: number): boolean {
  return isNoun(kind) || opensPhrase(kind) || kind === CLASS.possessive || kind === CLASS.dash;
}

/** A hyphen between two words. */
function isJoined({ analysis: { tokens } }: Reading, index: number): boolean {
  const [before, mark, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return before?.end === mark?.start && mark?.end === after?.start;
}
