import type { Contest, Move } from '../answers/digest-schema.ts';
import type { Source, TimelineLine } from '../answers/view-schema.ts';
import type { Block, Rich } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import { excerpt, joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { briefDate, sourceLines } from './attribution.ts';
import { spokenWords, withoutConjunction } from './statement.ts';
import { formerNameIn, whoSays } from './town.ts';

/** Characters of the words that one line shows, of a side of what is contested, and of a name or title. */
const MOST_WORDS = 110;
const MOST_OF_SIDE = 140;
export const MOST_OF_NAME = 60;
const MOST_OF_TITLE = 45;
/** Names of those who take one side. */
const MOST_NAMES = 3;

/** A name, cut where it is long. */
export function brief(name: string, limit = MOST_OF_NAME): string {
  return excerpt(name.replace(/\s/g, ' '), [], limit, 0).text;
}

/** A statement, claim or event in one line, without its speaker where a heading names it. */
export function digestLine(line: TimelineLine, isHeaded: boolean, wording: AnswersWording): Rich {
  const { type, id, kind, sources } = line;
  const ask: Rich | null = type === 'statement' ? [{ text: commandLine('source', id), style: 'code' }] : null;
  return joined(
    [
      [...speaker(line, isHeaded, wording), ...wordsOf(line, wording)],
      [{ text: when(line, wording) }],
      where(sources, kind === 'direct', wording),
      ask,
    ],
    wording.separator,
  );
}

/** One line stays one line: each blank is replaced by one, so that the ranges still fit. */
function wordsOf(line: TimelineLine, wording: AnswersWording): Rich {
  if (line.type !== 'statement') return [{ text: toldOf(line.text, line.place?.name ?? null, MOST_WORDS) }];
  const cue = line.cue === null ? null : brief(line.cue);
  return spokenWords({ ...line, text: line.text.replace(/\s/g, ' '), cue }, MOST_WORDS, wording);
}

/** Some words from their beginning, unless the town that they are about stands beyond what is shown of them. */
function toldOf(words: string, town: string | null, limit: number): string {
  const { text } = withoutConjunction(words.replace(/\s/g, ' '), []);
  const at = town === null ? 0 : text.indexOf(town);
  return excerpt(text, [], limit, at + (town ?? '').length <= limit ? 0 : at).text;
}

/** Who speaks, and how: "X, quoted: ", "X denies: ". Nothing in the article's own voice. */
function speaker({ actor, kind, stance }: TimelineLine, isHeaded: boolean, wording: AnswersWording): Rich {
  if (kind !== null) {
    const how = `${wording.kind[kind]}: `;
    if (isHeaded) return [{ text: how }];
    return [{ text: brief(actor?.name ?? wording.unnamedSpeaker), style: 'strong' }, { text: `, ${how}` }];
  }
  if (stance === null || stance === 'reports') return [];
  return [...whoSays({ stance, actorName: nameOf(actor?.name, wording) }, wording), { text: ': ' }];
}

function nameOf(name: string | null | undefined, { someone }: AnswersWording): string {
  return brief(name ?? someone);
}

/** What happened may have taken a month or a stretch of time; all else has a day. */
function when(line: TimelineLine, wording: AnswersWording): string {
  const { date, dateBasis, grain, until } = line;
  return line.type === 'event' ? wording.dates.short(date, dateBasis, grain, until) : briefDate(line, wording);
}

/** The first source in few words, and how many more there are; `isExact` where none of its words can be ours. */
function where(sources: readonly Source[], isExact: boolean, wording: AnswersWording): Rich {
  const [line = []] = sourceLines(sources.slice(0, 1), isExact ? null : wording.summaryDocument, wording);
  const short = line.map((inline) => ({ ...inline, text: brief(inline.text, MOST_OF_TITLE) }));
  const rest = sources.length - 1;
  return rest > 0 ? [...short, { text: ` ${wording.digest.sources(rest)}`, style: 'dim' }] : short;
}

/** What is contested: a warning that names both sides, and the words of each. */
export function contestBlocks({ place, claimants, deniers, claim, denial }: Contest, wording: AnswersWording) {
  const text = wording.digest.contested(brief(place.name), sideOf(claimants, wording), sideOf(deniers, wording));
  const notice: Block = { kind: 'notice', tone: 'warning', text };
  return [notice, sideBlock(claim, place, wording), sideBlock(denial, place, wording)];
}

function sideOf(names: Contest['claimants'], wording: AnswersWording): string {
  const rest = names.length - MOST_NAMES;
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => nameOf(name, wording))
    .join(', ');
  return rest > 0 ? `${shown} ${wording.andMore(rest)}` : shown;
}

function sideBlock(claim: TimelineLine, place: Contest['place'], wording: AnswersWording): Block {
  const former = formerNameIn(claim.text, place);
  const who = whoSays({ stance: claim.stance ?? 'reports', actorName: nameOf(claim.actor?.name, wording) }, wording);
  return {
    kind: 'quote',
    text: [{ text: toldOf(claim.text, place.name, MOST_OF_SIDE) }],
    attribution: [
      joined([who, [{ text: briefDate(claim, wording) }]], wording.separator),
      where(claim.sources, false, wording),
      ...(former === null
        ? []
        : [[{ text: wording.formerName(brief(former), brief(place.name)), style: 'dim' } as const]]),
    ],
  };
}

/** What somebody holds of a plan, in one line. */
export function moveLine(move: Move, wording: AnswersWording): Rich {
  const who: Rich = [
    { text: nameOf(move.actorName, wording), style: 'strong' },
    { text: `${wording.positionOf(move.stance)}: ${toldOf(move.text, null, MOST_WORDS)}` },
  ];
  const plan: Rich = [{ text: brief(move.plan.name), style: 'strong' }];
  const parts = [plan, who, [{ text: briefDate(move, wording) }], where(move.sources, false, wording)];
  return joined(parts, wording.separator);
}
