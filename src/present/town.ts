import type { TownAnswer, TownListAnswer } from '../answers/schema.ts';
import type { Counter, PlaceView, Source, TownItem } from '../answers/view-schema.ts';
import type { DateBasis, IsoDate } from '../model/dates.ts';
import type { Stance } from '../model/findings.ts';
import type { Block, Reply, Rich } from '../reply/blocks.ts';
import { commandLine, toAsk } from '../reply/command-line.ts';
import { excerpt, joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { dateText, sourceLines } from './attribution.ts';
import { followUp, listActions, listHeading, listNotes, nothing, suggestion } from './listing.ts';
import { MOST_SHOWN, withoutConjunction } from './statement.ts';

/** `/town NAME`: who claims, denies or reports what; both sides of what is contested stand beside each other, once. */
export function presentTown(answer: TownAnswer, wording: AnswersWording): Reply {
  const { place, items, total, filters } = answer;
  const notes = [place.region, wording.count.items(total)];
  const timeline = commandLine('timeline', '', { ...filters, town: place.name });
  const { actions } = wording;
  const others =
    total > 0
      ? [followUp(actions.timelineOf(place.name), timeline)]
      : [
          ...(Object.keys(filters).length > 0
            ? [suggestion(actions.withoutFilters, commandLine('town', place.name))]
            : []),
          suggestion(actions.search(place.name), commandLine('search', place.name)),
          suggestion(actions.allTowns, commandLine('town')),
        ];
  const none = Object.keys(filters).length > 0 ? wording.nothing.filtered : wording.nothing.town(place.name);
  return [
    listHeading(place.name, notes, answer, wording),
    ...listNotes(answer, wording),
    ...(total === 0 ? [nothing(none)] : []),
    ...townBlocks(items, place, wording),
    ...listActions({ command: 'town', words: place.name }, answer, others, wording),
  ];
}

/** Items in order; a contested one brings its other side, and what else on the page stands against the same. */
function townBlocks(items: readonly TownItem[], place: PlaceView, wording: AnswersWording): readonly Block[] {
  const shown = new Set<string>();
  return items.flatMap((item) => {
    if (shown.has(item.id)) return [];
    const group = item.contested ? items.filter((other) => !shown.has(other.id) && isAgainstSame(item, other)) : [item];
    for (const { id } of group.flatMap((member) => [member, ...member.against])) shown.add(id);
    return item.contested ? contestedBlocks(group, place, wording) : [claimBlock(item, place, wording)];
  });
}

function isAgainstSame(item: TownItem, other: TownItem): boolean {
  return (
    other.stance === item.stance && other.against.some(({ id }) => item.against.some((counter) => counter.id === id))
  );
}

function contestedBlocks(group: readonly TownItem[], place: PlaceView, wording: AnswersWording): readonly Block[] {
  const against = [...new Map(group.flatMap((item) => item.against.map((other) => [other.id, other]))).values()];
  const others = against.map((other) => ({ ...other, actorName: counterName(other) }));
  const [own, theirs] = [namesOf(group, wording), namesOf(others, wording)];
  const text = group[0]?.stance === 'denies' ? wording.contested(theirs, own) : wording.contested(own, theirs);
  const blocks = [...group, ...others].map((claim, at) => claimBlock(claim, place, wording, at > 0));
  return [{ kind: 'notice', tone: 'warning', text }, ...blocks];
}

function namesOf(claims: readonly Pick<Claim, 'actorName'>[], { someone }: AnswersWording): string {
  return [...new Set(claims.map(({ actorName }) => actorName ?? someone))].join(', ');
}

function counterName({ actor }: Counter): string | null {
  return actor?.name ?? null;
}

interface Claim {
  readonly text: string;
  readonly stance: Stance;
  readonly actorName: string | null;
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
  readonly sources: readonly Source[];
}

/** The one way a claim looks; `beside` the one before it when the two are about the same contested matter. */
function claimBlock(claim: Claim, place: PlaceView, wording: AnswersWording, beside = false): Block {
  const { text } = excerpt(withoutConjunction(claim.text, []).text, [], MOST_SHOWN, 0);
  const former = formerNameIn(claim.text, place);
  return {
    kind: 'quote',
    text: [{ text }],
    attribution: [
      joined([whoSays(claim, wording), [{ text: dateText(claim, wording) }]], wording.separator),
      ...sourceLines(claim.sources, wording.ourSummary, wording),
      ...(former === null ? [] : [[{ text: wording.formerName(former, place.name), style: 'dim' } as const]]),
    ],
    ...(beside && { beside }),
  };
}

function whoSays({ stance, actorName }: Claim, wording: AnswersWording): Rich {
  if (stance === 'reports') return [{ text: wording.stance.reports }];
  return [{ text: actorName ?? wording.someone, style: 'strong' }, { text: wording.stanceOf(stance) }];
}

/** The former name that a text uses for a place without using the modern one. */
function formerNameIn(text: string, { name, formerNames }: PlaceView): string | null {
  if (text.includes(name)) return null;
  return formerNames.find((former) => text.includes(former)) ?? null;
}

/** `/town`: the most reported towns, each with what to type. */
export function presentTownList(answer: TownListAnswer, wording: AnswersWording): Reply {
  const { places, total } = answer;
  const items = places.map((place) =>
    joined(
      [
        [{ text: place.name, style: 'strong' }],
        [{ text: place.region }],
        [{ text: wording.count.reports(place.count) }],
        [toAsk('town', place.name)],
      ],
      wording.separator,
    ),
  );
  return [
    listHeading(wording.towns, [wording.count.towns(total)], answer, wording),
    ...listNotes(answer, wording),
    total === 0 ? nothing(wording.nothing.towns) : { kind: 'list', items, ordered: false },
    ...listActions({ command: 'town', words: '' }, answer, [], wording),
  ];
}
