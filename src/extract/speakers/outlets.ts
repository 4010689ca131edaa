import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { SPEAKER_WORDS } from './language.ts';
import { coreOf } from './names/name-core.ts';
import type { NameSources } from './names/name-sources.ts';
import { isNameWord } from './names/names.ts';
import { type SpeakerPhrase, wholePhrase } from './phrases/speaker-phrase.ts';

const NOUNS: ReadonlySet<string> = new Set(SPEAKER_WORDS.outletNouns);
const LAST_WORDS: ReadonlySet<string> = new Set(SPEAKER_WORDS.outletNouns.map((noun) => noun.split(' ').at(-1) ?? ''));
const NAMES: ReadonlySet<string> = new Set(SPEAKER_WORDS.outletNames);
const CARRYING: ReadonlySet<string> = new Set(SPEAKER_WORDS.carrying);

/** How many tokens after an outlet its source is looked for. */
const FARTHEST = 60;

/** A newspaper, a channel, an agency: it carries what others say. */
export interface Outlet {
  /** Null for "the newspaper". */
  readonly name: string | null;
}

/** The outlet that a phrase means; null for anybody else. */
export type FindOutlet = (phrase: SpeakerPhrase) => Outlet | null;

export function createOutlets(sources: NameSources): FindOutlet {
  const { tokens, text } = sources.analysis;
  const introduced = new Set(tokens.flatMap((_, at) => (isOutletNoun(tokens, at) ? nameAfter(tokens, at) : [])));
  return ({ head }) => {
    const [start, end] = coreOf(sources, head);
    const first = tokens[start];
    const last = tokens[end - 1];
    if (first === undefined || last === undefined || end <= start) return null;
    const known = sources.mentions.within([first.start, last.end]).at(-1);
    if (known?.kind === 'outlet' && known.span[1] === last.end) return { name: text.slice(...known.span) };
    if (introduced.has(last.text)) return { name: last.text };
    if (isOutletName(tokens, [start, end])) return { name: text.slice(first.start, last.end) };
    return isOutletNoun(tokens, end - 1) ? { name: null } : null;
  };
}

/** "newspaper", "news agency" */
function isOutletNoun(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at]?.lower ?? '';
  if (!LAST_WORDS.has(noun)) return false;
  return NOUNS.has(noun) || NOUNS.has(`${tokens[at - 1]?.lower ?? ''} ${noun}`);
}

/** "the broadcaster HNTV": the name is an outlet's wherever it stands. "Radio Kelp" is a name as a whole. */
function nameAfter(tokens: readonly Token[], at: number): readonly string[] {
  const noun = tokens[at];
  const name = tokens[at + 1];
  if (noun === undefined || noun.text !== noun.lower) return [];
  return name?.pos === 'PROPN' && !isNameWord(tokens[at + 2]) ? [name.text] : [];
}

/** "Oakham Herald", "The Herald" */
function isOutletName(tokens: readonly Token[], [start, end]: Span): boolean {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  if (!NAMES.has(tokens[end - 1]?.lower ?? '') || !isCapital(end - 1)) return false;
  return end - start > 1 ? isCapital(end - 2) : tokens[start - 1]?.lower === 'the';
}

/**
 * Whose words an outlet carries: "the agency quoted Lind as saying", "the agency said, citing Lind", "Lind told the agency",
 * "Lind was quoted by the agency". Null where the sentence names nobody.
 */
export function carriedSpeaker(tokens: readonly Token[], { head, beside }: SpeakerPhrase): SpeakerPhrase | null {
  const end = beside.at(-1)?.[1] ?? head[1];
  return teller(tokens, head[0]) ?? cited(tokens, end);
}

/** The subject of "told" or of "was quoted by" right before a token. */
function teller(tokens: readonly Token[], start: number): SpeakerPhrase | null {
  let at = start - 1;
  const isPassive = tokens[at]?.lower === 'by';
  if (isPassive) at -= 1;
  const verb = tokens[at];
  if (verb?.pos !== 'VERB' || !(isPassive ? CARRYING.has(verb.lemma) : verb.lemma === 'tell')) return null;
  while (/^(?:AUX|ADV)$/u.test(tokens[at - 1]?.pos ?? '')) at -= 1;
  return phraseIn(tokens, [at - 1, at], verb);
}

/** The object of "quoted … as" or "citing" after a token. */
function cited(tokens: readonly Token[], end: number): SpeakerPhrase | null {
  const { sentence } = tokens[end] ?? {};
  for (let at = end; at < end + FARTHEST && tokens[at]?.sentence === sentence; at += 1) {
    const verb = tokens[at];
    if (verb === undefined || verb.quotation >= 0 || verb.pos !== 'VERB' || !CARRYING.has(verb.lemma)) continue;
    return phraseIn(tokens, [at + 1, at + 3], verb);
  }
  return null;
}

function phraseIn(tokens: readonly Token[], range: Span, { sentence }: Token): SpeakerPhrase | null {
  return tokens[range[0]]?.sentence === sentence ? wholePhrase(tokens, range) : null;
}
