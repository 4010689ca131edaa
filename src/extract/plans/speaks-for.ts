import type { Statement } from '../../model/findings.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Holding } from './find-positions.ts';
import { planWords } from './language.ts';
import { mentionsIn } from './mentions-in.ts';
import { alternatives } from './plan-patterns.ts';

const SPOKESMAN = new RegExp(`(?<!\\p{L})${alternatives(planWords.spokesmen)}(?!\\p{L})`, 'iu');

/** The government that a spokesman speaks for: the one named with him, else that of his side; null where it cannot be told. */
export interface Represented {
  readonly government: string | null;
}

/** For whom a spokesman makes a statement; null for anybody who speaks for himself. */
export function speaksFor({ analysis, context, vocabulary }: Holding, statement: Statement): Represented | null {
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
  return { government: named?.id ?? governmentOf(vocabulary, known?.side ?? null) };
}

/** The one government of a side, or the one that goes by the side's name. */
function governmentOf({ actors }: Vocabulary, side: string | null): string | null {
  if (side === null) return null;
  const governments = [...actors.values()].filter((one) => one.kind === 'government' && one.side === side);
  const [only, ...others] = governments;
  const chief = others.length === 0 ? only : governments.find(({ name }) => name === side);
  return chief?.id ?? null;
}
