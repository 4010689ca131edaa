import type { CueView } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { at, type Reading } from './reading.ts';
import { CLASS } from './word-class.ts';

const T = 800;

/** What tells on which side of its cue content lies, beside the features of the cue. */
export function sideFeatures(features: Features, reading: Reading, view: CueView): void {
  const { kind, word, lemma, from, to, verbs, quotation, size, paragraph, group } = reading;
  const { cue } = view;
  const l = at(lemma, cue);
  const own = at(kind, cue);
  const after = at(kind, cue + 1);
  const start = at(from, cue);
  const end = at(to, cue);
  const opensQuoted = at(kind, start) === CLASS.open ? 1 : 0;
  const next = end < size ? at(kind, end) * 2 + (at(paragraph, end) === at(paragraph, cue) ? 1 : 0) : 0;
  const last = at(kind, end - 1) === CLASS.stop ? end - 2 : end - 1;
  const subject = subjectStart(reading, view, start);
  const before = subject > start ? at(kind, subject - 1) : 0;
  const further = subject > start + 1 ? at(kind, subject - 2) : 0;
  const verbsAfter = Math.min(3, at(verbs, end) - at(verbs, cue + 1));
  const verbsBefore = Math.min(3, at(verbs, Math.max(subject, start)) - at(verbs, start));
  add(features, T, opensQuoted, next, bin(view.closeBefore));
  add(features, T + 1, before, further, own);
  add(features, T + 2, before, after, l);
  add(features, T + 3, bin(last - cue), before, further);
  add(features, T + 4, bin(last - cue), after, own);
  add(features, T + 5, verbsAfter, verbsBefore, own);
  add(features, T + 6, at(quotation, start) >= 0 ? 1 : 0, at(quotation, last) >= 0 ? 1 : 0, l);
  add(features, T + 7, after * 64 + at(kind, cue + 2), before, opensQuoted);
  add(features, T + 8, next, own, bin(last - cue));
  add(features, T + 9, at(kind, view.group - 1), at(kind, view.group - 2), after);
  add(features, T + 10, at(word, last), before);
  add(features, T + 11, bin(subject - start), before, after);
  const comma = commaAfter(reading, cue, end);
  add(features, T + 12, bin(comma - cue), before, at(kind, comma + 1));
  add(features, T + 13, opensQuoted, at(kind, comma + 1), comma < end ? 1 : 0);
  add(features, T + 14, at(group, cue), bin(last - cue), before);
  add(features, T + 15, at(group, cue), after, view.form);
}

/** Where the stretch without marks begins that ends in the subject. */
function subjectStart({ kind }: Reading, { subject }: CueView, start: number): number {
  let first = subject;
  while (first > start && first > subject - REACH && !isBreak(at(kind, first - 1))) first -= 1;
  return first;
}

/** In tokens: no subject is longer, and hostile text stays cheap. */
const REACH = 60;

function commaAfter({ kind }: Reading, cue: number, end: number): number {
  for (let index = cue + 1; index < end && index < cue + REACH; index += 1) {
    if (at(kind, index) === CLASS.comma) return index;
  }
  return end;
}

function isBreak(kind: number): boolean {
  return kind >= CLASS.open && kind <= CLASS.colon;
}
