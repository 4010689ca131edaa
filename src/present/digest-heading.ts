import type { DigestAnswer } from '../answers/digest-schema.ts';
import type { Block } from '../reply/blocks.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { brief } from './digest-lines.ts';

/** What a digest is, the time that it is for with its zone, how much there is, and whom or what alone it is about. */
export function digestHeading(answer: DigestAnswer, wording: AnswersWording): readonly Block[] {
  const { kind, total, filters } = answer;
  const text = kind === 'recap' ? wording.digest.recap(daysOf(answer, wording)) : wording.digest.heading[kind];
  const detail = [periodOf(answer, wording), wording.count.lines(total)].filter((part) => part !== '');
  const only = Object.entries(filters).flatMap(([name, of]) =>
    of === null ? [] : [wording.filter(name, brief(of.name))],
  );
  return [
    { kind: 'heading', text, detail: detail.join(wording.separator) },
    ...(only.length === 0
      ? []
      : [{ kind: 'text', text: [{ text: wording.only(only.join(', ')), style: 'dim' }] } as const]),
  ];
}

/** The days of a recap or of a slice of the timeline; what is undated lies before all days. */
function daysOf({ since, until }: DigestAnswer, wording: AnswersWording): string {
  if (until === null) return '';
  if (since === null) return wording.filter('until', until);
  const { dates, digest } = wording;
  return since === until ? dates.day(since) : digest.days(dates.day(since), dates.day(until));
}

function periodOf(answer: DigestAnswer, wording: AnswersWording): string {
  const { kind, from, to, zone } = answer;
  if (kind === 'archive') return daysOf(answer, wording);
  if (kind === 'recap') return zone;
  if (to === null) return '';
  const { dates, digest } = wording;
  const [first, last] = [from === null ? null : clock(from, zone), clock(to, zone)];
  const period =
    first === null
      ? digest.upTo(dates.day(last.day), last.time)
      : digest.hours(dates.day(first.day), first.time, dates.day(last.day), last.time);
  return `${period}, ${zone}`;
}

/** Day and time on the wall. */
function clock(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString({ smallestUnit: 'minute' }) };
}
