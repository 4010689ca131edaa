import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Document } from '../../../src/model/document.ts';
import type { Span } from '../../../src/model/span.ts';
import { createSpanLocator, type SpanLocator } from './locate-spans.ts';
import { pairUp } from './pair-up.ts';
import { type Mark, type MarkLetter, parseMarks } from './parse-marks.ts';
import { readUnmarked } from './read-unmarked.ts';
import {
  parseSidecar,
  type Sidecar,
  type SidecarEvent,
  type SidecarPlace,
  type SidecarPosition,
  type SidecarStatement,
} from './sidecar.ts';

/** What is annotated, with the stretch of the document's text that tells it. */
type At<Annotation> = Annotation & { readonly span: Span };

/** An annotated statement. Spans are UTF-16 offsets into the document's text. */
export interface GoldStatement extends SidecarStatement {
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
}

/** What an article tells of one plan. */
interface GoldPlan {
  readonly plan: string;
  readonly points: readonly Span[];
  readonly positions: readonly At<SidecarPosition>[];
}

/** An annotated article: what a reader makes of the file without its marks, and what stands in it. */
export interface ArticleGold {
  /** The file's name without its ending. */
  readonly name: string;
  readonly document: Document;
  readonly sidecar: Sidecar;
  readonly statements: readonly GoldStatement[];
  readonly places: readonly At<SidecarPlace>[];
  readonly plans: readonly GoldPlan[];
  readonly events: readonly At<SidecarEvent>[];
  /** Page furniture that the reader has left in. */
  readonly furniture: readonly Span[];
  /** Words of the article, not of its furniture, that the reader has left out. */
  readonly lost: readonly string[];
  /** How many words of furniture the reader has left out. */
  readonly removed: number;
}

/** Reads an annotated article and the `.yaml` file beside it. Throws UserError `bad-input` naming file and place. */
export async function readArticleGold(path: string): Promise<ArticleGold> {
  const ending = extname(path);
  const { text, marks } = parseMarks(path, await readFile(path, 'utf8'));
  const sidecarPath = `${path.slice(0, -ending.length)}.yaml`;
  const sidecar = parseSidecar(sidecarPath, await readFile(sidecarPath, 'utf8'));
  pairUp(path, marks, sidecarPath, sidecar);
  const name = basename(path, ending);
  const document = { ...(await readUnmarked(basename(path), text)), id: name, source: name };
  const furniture = marks.filter(({ letter }) => letter === 'f').map(({ span }) => span);
  const locator = createSpanLocator({ text, isHtml: ending === '.html', furniture }, document.text);
  const { lost, removed } = locator;
  return { name, document, sidecar, lost, removed, ...toGold(sidecar, createPieces(marks, locator)) };
}

/** The pieces of one annotated thing that the document has; without a number those of all that the letter marks. */
type Pieces = (letter: MarkLetter, number?: number) => readonly Span[];

function createPieces(marks: readonly Mark[], locator: SpanLocator): Pieces {
  return (letter, number) =>
    marks
      .filter((mark) => mark.letter === letter && (number === undefined || mark.number === number))
      .flatMap(({ span }) => {
        const found = locator.locate(span);
        return found === null ? [] : [found];
      });
}

function toGold(
  sidecar: Sidecar,
  pieces: Pieces,
): Omit<ArticleGold, 'name' | 'document' | 'sidecar' | 'lost' | 'removed'> {
  const whole = (letter: MarkLetter, number: number): readonly Span[] => wholeOf(pieces(letter, number));
  return {
    statements: [...sidecar.statements].flatMap(([number, statement]) => {
      const content = pieces('c', number);
      const [speaker = null, cue = null] = [pieces('s', number)[0], pieces('v', number)[0]];
      return content.length === 0 ? [] : [{ ...statement, speaker, cue, content }];
    }),
    places: [...sidecar.places].flatMap(([number, place]) => pieces('p', number).map((span) => ({ ...place, span }))),
    plans: [...sidecar.plans].map(([plan, { points, positions }]) => ({
      plan,
      points: points.flatMap((number) => whole('n', number)),
      positions: [...positions].flatMap(([number, held]) => whole('h', number).map((span) => ({ ...held, span }))),
    })),
    events: [...sidecar.events].flatMap(([number, event]) => whole('e', number).map((span) => ({ ...event, span }))),
    furniture: pieces('f'),
  };
}

/** From the first piece to the last; nothing where there is none. */
function wholeOf(pieces: readonly Span[]): readonly Span[] {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first === undefined || last === undefined ? [] : [[first[0], last[1]]];
}
