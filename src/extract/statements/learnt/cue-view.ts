import { hashText } from './features.ts';
import { at, type Reading } from './reading.ts';
import { CLASS } from './word-class.ts';

/** What stands around a possible cue, worked out once for all that is asked of it. Token indices. */
export interface CueView {
  readonly cue: number;
  /** The word before the verb group, where a subject would end; -1 when the group opens the sentence. */
  readonly subject: number;
  /** First token of the verb group. */
  readonly group: number;
  /** Which of FORM stand in the verb group before the cue. */
  readonly form: number;
  /** Tokens back to the nearest closing mark, and on to the nearest opening one; FAR when there is none. */
  readonly closeBefore: number;
  readonly openAfter: number;
  /** Tokens on to a "that" with no verb between; FAR when there is none. */
  readonly that: number;
}

export const FAR = 60;
const FORM = { be: 1, have: 2, modal: 4, to: 8, not: 16, adverb: 32, other: 64 } as const;
const BE = hashText('be');
const HAVE = hashText('have');

/** Looks at most FAR tokens to either side, within the sentence. */
export function viewCue(reading: Reading, cue: number): CueView {
  const start = at(reading.from, cue);
  let group = cue;
  let form = 0;
  while (group - 1 >= start && group > cue - FAR) {
    const part = formOf(reading, group - 1);
    if (part === 0) break;
    form |= part;
    group -= 1;
  }
  const subject = group - 1 >= start ? group - 1 : -1;
  return { cue, subject, group, form, closeBefore: closeBefore(reading, cue, start), ...ahead(reading, cue) };
}

function formOf({ kind, lemma }: Reading, index: number): number {
  switch (at(kind, index)) {
    case CLASS.auxiliary:
      return at(lemma, index) === BE ? FORM.be : at(lemma, index) === HAVE ? FORM.have : FORM.other;
    case CLASS.modal:
      return FORM.modal;
    case CLASS.to:
      return FORM.to;
    case CLASS.not:
      return FORM.not;
    case CLASS.adverb:
      return FORM.adverb;
    default:
      return 0;
  }
}

function closeBefore({ kind }: Reading, cue: number, start: number): number {
  for (let index = cue - 1; index >= start && cue - index < FAR; index -= 1) {
    if (at(kind, index) === CLASS.close) return cue - index;
  }
  return FAR;
}

function ahead({ kind, to, verbs }: Reading, cue: number): { readonly openAfter: number; readonly that: number } {
  const end = Math.min(at(to, cue), cue + FAR);
  let openAfter = FAR;
  let that = FAR;
  for (let index = cue + 1; index < end; index += 1) {
    if (openAfter === FAR && at(kind, index) === CLASS.open) openAfter = index - cue;
    const isThat = at(kind, index) === CLASS.that && at(verbs, index) === at(verbs, cue + 1);
    if (that === FAR && isThat) that = index - cue;
  }
  return { openAfter, that };
}

/** The class at an index of the cue's own sentence, 0 outside it. */
export function kindIn({ kind, from, to }: Reading, cue: number, index: number): number {
  return index >= at(from, cue) && index < at(to, cue) ? at(kind, index) : 0;
}

/** About how many tokens a quotation has. */
export function quotationSize({ analysis }: Reading, quotation: number): number {
  const span = analysis.quotations[quotation]?.span;
  return span === undefined ? 0 : Math.ceil((span[1] - span[0]) / 6);
}
