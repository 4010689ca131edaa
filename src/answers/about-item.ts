import type { StoredSource, TimelineItem } from '../archive/stored.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { findById } from './find-by-id.ts';
import { knownBy } from './known-by.ts';
import type { AboutItemAnswer, Origin } from './origin-schema.ts';
import { timelineLine } from './timeline.ts';

/** How a statement, claim or event came to be, in every document that carries it. UserError `unknown-statement`. */
export async function aboutItem(desk: Desk, id: string): Promise<AboutItemAnswer> {
  const item = await findById(id, {
    find: (typed) => desk.archive.item(typed),
    command: 'about',
    unknown: desk.wording.errors.unknownItem,
  });
  const line = timelineLine(desk, item, await actorDirectory(desk));
  const origins: Origin[] = [];
  // One text at a time: an item may stand in many documents.
  for (const source of item.sources) origins.push(await originOf(desk, item, source));
  return { command: 'about', item: line, origins };
}

async function originOf(desk: Desk, item: TimelineItem, source: StoredSource): Promise<Origin> {
  const { document, hash, trace } = source;
  const text = (await desk.archive.document(document))?.text ?? '';
  const words = (span: Span | null | undefined) => (span ? { text: sliceSpan(text, span), span } : null);
  const cue = words(trace?.cue);
  const speaker = words(trace?.speaker);
  const extractor = trace?.extractor ?? '';
  const current = extractor === desk.extractor;
  const isStatement = item.type === 'statement';
  return {
    document,
    hash,
    read: trace?.read ?? null,
    extractor,
    current,
    foundBy: isStatement ? foundBy(cue?.text ?? null) : 'rules',
    cue,
    speaker,
    knownBy: isStatement ? await knownBy(desk, item.actor, speaker?.text ?? null, { ...source, current }) : null,
    correctAt: isStatement ? (source.spans[0] ?? null) : null,
  };
}

/** A cue without a letter is a mark: the colon of a transcript, the dash before a signature. */
function foundBy(cue: string | null): Origin['foundBy'] {
  if (cue === null) return null;
  return /\p{L}/u.test(cue) ? 'model' : 'layout';
}
