import type { GoldDocument } from '../../src/evaluation/gold.ts';
import { marked } from './marked.ts';

const SPEAKERS = ['Ada Marlow', 'Ines Quay', 'the mayor', 'Pia Holm', 'a spokesman', 'she'];
const CONTENTS = ['the ferry is late', 'the fog is too thick', 'nobody owns the bridge', 'the crew will sail at noon'];
const NOTHING = ['The harbour lies north of the old town.', 'A crane stood there for years.', 'Boats came and went.'];

/** Ways to say something, with places for who and what. */
const FORMS = [
  '[WHO] {said} <that WHAT>.',
  '[WHO] {said} <WHAT>.',
  '<“WHAT,”> [WHO] {said}.',
  '<“WHAT,”> {said} [WHO].',
  '[WHO] {added} <that WHAT>.',
  '{According to} [WHO], <WHAT>.',
];

function pick(items: readonly string[], index: number): string {
  return items[index % items.length] ?? '';
}

/** Small annotated documents, each of another mix. */
export function ferryLessons(count: number): readonly GoldDocument[] {
  return Array.from({ length: count }, (_, document) => {
    const lines = FORMS.flatMap((form, index) => [
      form
        .replace('WHO', pick(SPEAKERS, document + index))
        .replace('WHAT', pick(CONTENTS, document * 2 + index))
        .replace(/\[./u, (start) => (index < 2 ? start.toUpperCase() : start)),
      pick(NOTHING, document + index),
    ]);
    return marked(`ferry-${document}`, lines);
  });
}
