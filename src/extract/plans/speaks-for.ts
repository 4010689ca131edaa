import type { Statement } from '../../model/findings.ts';
import type { Holding } from './find-positions.ts';
import { planWords } from './language.ts';
import { mentionsIn } from './mentions-in.ts';
import { alternatives } from './plan-patterns.ts';

const SPOKESMAN = new RegExp(`(?<!\\p{L})${alternatives(planWords.spokesmen)}(?!\\p{L})`, 'iu');

/**
 * The government that a spokesman speaks for: the one that the words for him name, else the one government of his side;
 * null for anybody who speaks for himself.
 */
export function speaksFor({ analysis, context, vocabulary }: Holding, statement: Statement): string | null {
  const { actor, speaker } = statement;
  const { actors } = vocabulary;
  const known = actor === null ? undefined : actors.get(actor);
  const words = speaker === null ? '' : analysis.text.slice(...speaker);
  const titles = (known?.roles ?? []).map(({ title }) => title);
  if (known !== undefined && known.kind !== 'person') return null;
  if (![words, ...titles].some((title) => SPOKESMAN.test(title))) return null;
  const named = mentionsIn(context, speaker ?? [0, 0]).find(
    ({ kind, id }) => kind === 'actor' && actors.get(id)?.kind !== 'person',
  );
  const side = known?.side ?? null;
  const governments = [...actors.values()].filter((one) => one.kind === 'government' && one.side === side);
  return named?.id ?? (side !== null && governments.length === 1 ? (governments[0]?.id ?? null) : null);
}
