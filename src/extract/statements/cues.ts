import { z } from 'zod';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { testOfLexeme } from '../analysis/lexemes.ts';
import { loadLanguage } from '../english/load-language.ts';

const words = z.array(z.string().min(1)).readonly();
const lexicon = loadLanguage(
  'cues.yaml',
  z.strictObject({
    say: words,
    that: words,
    topic: words,
    intent: words,
    attitude: words,
    humans: words,
    modals: words,
    relatives: words,
    verdicts: words,
    utterances: words,
    openers: words,
    subordinators: words,
    organisations: words,
  }),
);

const CUE_CLASSES = ['say', 'that', 'topic', 'intent', 'attitude'] as const;
type CueClass = (typeof CUE_CLASSES)[number];

/** A verb, or a verb and its particle, that may say that somebody said something. Token indices, `last` inclusive. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  /** What it can take, widest first. */
  readonly classes: ReadonlySet<CueClass>;
  readonly form: 'finite' | 'participle' | 'passive';
}

const CLASSES: ReadonlyMap<string, ReadonlySet<CueClass>> = indexClasses();
const MODALS: ReadonlySet<string> = new Set(lexicon.modals);
/** Relative pronouns: their clause says something of the noun before. */
export const RELATIVES: ReadonlySet<string> = new Set(lexicon.relatives);
/** Lemmas of verbs for any saying: who refuses these keeps quiet. */
export const UTTERANCES: ReadonlySet<string> = new Set(lexicon.utterances);
/** Words that open a clause and are no part of the name after them: "Why Lind". */
export const OPENERS: ReadonlySet<string> = new Set(lexicon.openers);
/** At the start of a sentence they make what somebody says part of a question or of a time: "When Lind said yes, …". */
export const SUBORDINATORS: ReadonlySet<string> = new Set(lexicon.subordinators);
/** Last words of the names of bodies; none of them is a name alone. */
export const ORGANISATIONS: ReadonlySet<string> = new Set(lexicon.organisations);
const HUMANS: ReadonlySet<string> = new Set(lexicon.humans);

function indexClasses(): ReadonlyMap<string, ReadonlySet<CueClass>> {
  const classes = new Map<string, Set<CueClass>>();
  for (const name of CUE_CLASSES) {
    for (const phrase of lexicon[name]) classes.set(phrase, (classes.get(phrase) ?? new Set()).add(name));
  }
  return classes;
}

/** Whether a verb introduces or follows quotations. */
export function isSpeechWord(word: { readonly pos: string; readonly lemma: string }): boolean {
  const classes = word.pos === 'VERB' ? CLASSES.get(word.lemma) : undefined;
  return classes !== undefined && (classes.has('say') || classes.has('that'));
}

/** Whether a word makes a verb a wish, a duty or a supposition: "would", "could". */
export function isModal(word: { readonly lower: string }): boolean {
  return MODALS.has(word.lower);
}

/** The cue classes of a verb, by itself. */
export function cueClassesOf(word: { readonly lemma: string }): ReadonlySet<CueClass> | undefined {
  return CLASSES.get(word.lemma);
}

/** Whether a common noun names somebody, or something written, that can speak. */
export const isHuman = testOfLexeme(
  ({ lemma, lower }) =>
    HUMANS.has(lemma) || HUMANS.has(lower) || (lower.endsWith('s') && HUMANS.has(lower.slice(0, -1))),
);

/** Whether a word in small letters is a noun that can speak. */
export function isHumanNoun(word: string): boolean {
  return HUMANS.has(word);
}

/** The cues outside quotations among the tokens [from, to) of a sentence. */
export function findCues({ tokens }: Analysis, from: number, to: number): readonly Cue[] {
  const cues: Cue[] = [];
  for (let index = from; index < to; index += 1) {
    const cue = cueAt(tokens, index, from);
    if (cue === null) continue;
    cues.push(cue);
    index = cue.last;
  }
  return cues;
}

function cueAt(tokens: readonly Token[], index: number, from: number): Cue | null {
  const verb = tokens[index];
  if (verb === undefined || verb.pos !== 'VERB' || verb.quotation >= 0) return null;
  const next = tokens[index + 1];
  const pair = next === undefined ? undefined : CLASSES.get(`${verb.lemma} ${next.lower}`);
  const classes = pair ?? CLASSES.get(verb.lemma);
  if (classes === undefined) return null;
  const form = formOf(tokens, index, from);
  return form === null ? null : { first: index, last: pair === undefined ? index : index + 1, classes, form };
}

/** How the verb stands; null where nothing was said: denied, wished or supposed speech. */
function formOf(tokens: readonly Token[], index: number, from: number): Cue['form'] | null {
  const verb = tokens[index];
  let isPassive = false;
  for (let before = index - 1; before >= from; before -= 1) {
    const word = tokens[before];
    if (word === undefined || !/^(?:AUX|ADV|PART)$/u.test(word.pos)) break;
    if (MODALS.has(word.lower) || word.lemma === 'not' || word.lemma === 'never' || word.lower === 'to') return null;
    if (word.lemma === 'be' && verb?.lower.endsWith('ing') === false) isPassive = true;
  }
  if (isPassive) return 'passive';
  return verb?.lower.endsWith('ing') && tokens[index - 1]?.pos !== 'AUX' ? 'participle' : 'finite';
}
