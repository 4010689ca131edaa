import type { DateBasis, IsoDate } from '../../model/dates.ts';
import type { Span } from '../../model/span.ts';
import { resolveDates } from '../dates.ts';
import { eventWords } from '../events/language.ts';
import type { Context } from '../vocabulary.ts';
import type { Judgement } from './judge-stance.ts';

export interface ClaimDate {
  readonly date: IsoDate | null;
  readonly dateBasis: DateBasis;
}

/** How far from a name, in characters, a date may stand that dates what is told of it. */
const REACH = 250;
/** A forecast's verb stands within so many characters before its date. */
const UNREAL_REACH = 80;
const RELATIVE_CLAUSE = /[,—–] ?(?:which|who|whose|where|when)\b/u;

/** The day something was said of a place; else the day in the clause; else the document's own. A month or a year is no day. */
export function dateClaim(text: string, span: Span, judgement: Judgement, context: Context): ClaimDate {
  const statement = judgement.covering?.statement;
  if (statement?.said) return { date: statement.said, dateBasis: statement.saidBasis };
  const { passage } = judgement;
  const near: Span = [Math.max(passage[0], span[0] - REACH), Math.min(passage[1], span[1] + REACH)];
  const dates = resolveDates(text, near, context).filter(
    (date) =>
      date.bound === null &&
      (context.published === null || date.date <= context.published) &&
      !RELATIVE_CLAUSE.test(between(text, span, date.span)) &&
      !isUnreal(text.slice(Math.max(passage[0], date.span[0] - UNREAL_REACH), date.span[0])),
  );
  const nearest = dates.sort((a, b) => distance(span, a.span) - distance(span, b.span))[0];
  if (nearest?.grain === 'day') return { date: nearest.date, dateBasis: nearest.basis };
  return { date: context.published, dateBasis: context.published === null ? 'none' : 'published' };
}

function isUnreal(before: string): boolean {
  return (before.match(/\p{L}+/gu) ?? []).some((word) => eventWords.unreal.has(word));
}

function between(text: string, a: Span, b: Span): string {
  return a[1] <= b[0] ? text.slice(a[1], b[0]) : text.slice(b[1], a[0]);
}

function distance(a: Span, b: Span): number {
  return a[1] <= b[0] ? b[0] - a[1] : a[0] - b[1];
}
