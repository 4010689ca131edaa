import type { AboutItemAnswer, Origin } from '../answers/origin-schema.ts';
import type { Source, TimelineLine } from '../answers/view-schema.ts';
import type { Block, Reply, Rich } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { dateText, sourceName } from './attribution.ts';
import { actionsBlock, followUp } from './listing.ts';
import { MOST_SHOWN, spokenWords } from './statement.ts';

/** Documents told of for one item. */
const MOST_ORIGINS = 3;

/** `/about ID`: the words, then for each document how they were found there, and how an editor corrects that. */
export function presentAboutItem({ item, origins }: AboutItemAnswer, wording: AnswersWording): Reply {
  const rest = origins.length - MOST_ORIGINS;
  const more: Block = { kind: 'text', text: [{ text: wording.andMore(rest), style: 'dim' }] };
  return [
    { kind: 'heading', text: wording.origin.heading(item.type, item.id) },
    { kind: 'quote', text: spokenWords(item, MOST_SHOWN, wording), attribution: [summaryLine(item, wording)] },
    ...origins.slice(0, MOST_ORIGINS).flatMap((origin, index) => {
      const source = item.sources[index];
      return source === undefined ? [] : originBlocks(item, source, origin, wording);
    }),
    ...(rest > 0 ? [more] : []),
    ...correctionBlocks(origins, wording),
    ...actionsOf(item, wording),
  ];
}

/** Who, how and when. */
function summaryLine(item: TimelineLine, wording: AnswersWording): Rich {
  const { actor, kind, stance, place } = item;
  const parts = [
    actor?.name ?? (item.type === 'statement' ? wording.unnamedSpeaker : null),
    kind === null ? null : wording.kind[kind],
    stance === null ? null : wording.stance[stance],
    place?.name ?? null,
    dateText(item, wording),
  ];
  return joined(
    parts.map((part) => (part === null ? null : [{ text: part }])),
    wording.separator,
  );
}

function originBlocks(item: TimelineLine, source: Source, origin: Origin, wording: AnswersWording): readonly Block[] {
  const published: Rich = [{ text: wording.dates.published(source.published, source.publishedBasis) }];
  const own: Rich | null = source.summary ? [{ text: wording.summaryDocument, style: 'dim' }] : null;
  const { read, extractor, version, position } = wording.origin;
  return [
    { kind: 'text', text: joined([sourceName(source, wording), published, own], wording.separator) },
    {
      kind: 'fields',
      fields: [
        ...(origin.read === null ? [] : [{ name: read, value: wording.dates.day(origin.read) }]),
        ...foundFields(origin, wording),
        ...(item.type === 'statement' ? speakerFields(item, origin, wording) : []),
        { name: extractor, value: version(origin.extractor, origin.current) },
        { name: position, value: wording.trace(source.spans, source.hash) },
      ],
    },
  ];
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function foundFields({ foundBy, cue }: Origin, { origin }: AnswersWording): readonly Field[] {
  const found = { name: origin.found, value: foundBy === null ? origin.foundUnknown : origin.foundBy[foundBy] };
  return cue === null ? [found] : [found, { name: origin.cue, value: cue.text }];
}

function speakerFields(item: TimelineLine, { speaker, knownBy }: Origin, { origin }: AnswersWording): readonly Field[] {
  const known = item.actor !== null && item.actor.id !== null ? item.actor.name : null;
  const how = knownBy === null ? null : origin.knownBy[knownBy];
  const taken = { name: origin.takenFor, value: known === null ? origin.nobodyKnown : origin.taken(known, how) };
  return [
    ...(speaker === null ? [] : [{ name: origin.speaker, value: speaker.text }]),
    taken,
    ...(item.denied ? [{ name: origin.denied, value: origin.isDenied }] : []),
  ];
}

/** The entry to copy, for each document that was told of. */
function correctionBlocks(origins: readonly Origin[], { origin }: AnswersWording): readonly Block[] {
  const entries = origins
    .slice(0, MOST_ORIGINS)
    .flatMap(({ hash, correctAt }) =>
      correctAt === null ? [] : [origin.correction(hash, correctAt, origin.correctActor)],
    );
  if (entries.length === 0) return [{ kind: 'text', text: [{ text: origin.uncorrectable, style: 'dim' }] }];
  return [
    { kind: 'text', text: [{ text: origin.correct }] },
    ...entries.map((text): Block => ({ kind: 'text', text: [{ text, style: 'code' }] })),
    { kind: 'text', text: [{ text: origin.correctHow, style: 'dim' }] },
  ];
}

function actionsOf({ type, id, actor }: TimelineLine, { actions }: AnswersWording): readonly Block[] {
  return actionsBlock([
    ...(type === 'statement' ? [followUp(actions.source, commandLine('source', id))] : []),
    ...(actor !== null && actor.id !== null
      ? [followUp(actions.byActor(actor.name), commandLine('who', actor.name))]
      : []),
  ]);
}
