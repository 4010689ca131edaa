import type { TimelineAnswer } from '../answers/schema.ts';
import type { TimelineLine } from '../answers/view-schema.ts';
import type { Reply, Rich } from '../reply/blocks.ts';
import { commandLine, toAsk } from '../reply/command-line.ts';
import { joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { sourceLines } from './attribution.ts';
import { listActions, listHeading, listNotes, nothing, suggestion } from './listing.ts';
import { ownWords, spokenWords } from './statement.ts';

/** Characters of one line's text. */
const MOST_IN_LINE = 300;

/** `/timeline`: a dated line for everything, newest first. */
export function presentTimeline(answer: TimelineAnswer, wording: AnswersWording): Reply {
  const { items, total, filters } = answer;
  const filtered = Object.keys(filters).length > 0;
  const again = total === 0 && filtered ? [suggestion(wording.actions.withoutFilters, commandLine('timeline'))] : [];
  const none = filtered ? wording.nothing.filtered : wording.nothing.timeline;
  return [
    listHeading(wording.timeline, [wording.count.lines(total)], answer, wording),
    ...listNotes(answer, wording),
    total === 0
      ? nothing(none)
      : { kind: 'list', items: items.map((item) => timelineLine(item, wording)), ordered: false },
    ...listActions({ command: 'timeline', words: '' }, answer, again, wording),
  ];
}

function timelineLine(item: TimelineLine, wording: AnswersWording): Rich {
  const { text, type, id, date, dateBasis, grain, until, sources } = item;
  // One line stays one line: each blank is replaced by one, so that the ranges still fit.
  const words = spokenWords({ ...item, text: text.replace(/\s/g, ' ') }, MOST_IN_LINE, wording);
  const notes = item.kind === null ? wording.ourSummary : ownWords({ kind: item.kind }, wording);
  const ask: Rich | null = type === 'statement' ? [toAsk('source', id)] : null;
  const [where] = sourceLines(sources.slice(0, 1), notes, wording);
  const who = whoText(item, wording);
  return joined(
    [
      [{ text: wording.dates.short(date, dateBasis, grain, until), style: 'strong' }],
      item.place === null ? null : [{ text: item.place.name, style: 'strong' }],
      who === null ? words : withSpeaker(who, words),
      where?.map((run) => ({ ...run, style: 'dim' as const })) ?? null,
      ask,
    ],
    wording.separator,
  );
}

function withSpeaker(who: string, text: Rich): Rich {
  return [{ text: `${who}: ` }, ...text];
}

/** Who speaks, and how: "X, quoted", "X denies". Null in the article's own voice. */
function whoText({ actor, kind, stance }: TimelineLine, wording: AnswersWording): string | null {
  if (kind !== null) return wording.said(actor?.name ?? wording.unnamedSpeaker, wording.kind[kind]);
  if (stance === null || stance === 'reports') return null;
  return `${actor?.name ?? wording.someone}${wording.stanceOf(stance)}`;
}
