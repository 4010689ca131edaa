import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';

/** Whether a noun phrase is what its clause is about: no verb or preposition before it, and a verb or a comma after it. */
export function isSubject(tokens: readonly Token[], [start, end]: Span): boolean {
  const first = tokens[start];
  const next = tokens[end];
  const before = tokens[start - 1];
  if (first === undefined || next === undefined || next.sentence !== first.sentence) return false;
  const begins = before === undefined || before.sentence !== first.sentence;
  if (!begins && /^(?:ADP|VERB)$/u.test(before.pos)) return false;
  return (
    /^(?:VERB|AUX|ADV)$/u.test(next.pos) ||
    (/^[,—–(]$/u.test(next.text) && (begins || /^[,;:]$/u.test(before.text) || before.pos === 'CCONJ'))
  );
}
