type FoundBy = 'model' | 'layout' | 'rules';
type KnownBy = 'editor' | 'name' | 'title' | 'pronoun' | 'description';
type Type = 'statement' | 'claim' | 'event';

const heading: Record<Type, string> = { statement: 'statement', claim: 'claim', event: 'event' };
const foundBy: Record<FoundBy, string> = {
  model: 'by the learnt model, from its cue',
  layout: 'by the layout of the page, from a colon or dash beside a name',
  rules: 'by rules over words and grammar',
};
const knownBy: Record<KnownBy, string> = {
  editor: 'an editor said so',
  name: 'by name',
  title: 'by title or office',
  pronoun: 'by pronoun',
  description: 'by description',
};

/** How an item came to be, in English. */
export const englishOrigin = {
  heading: (type: Type, id: string) => `How ${heading[type]} ${id} came to be`,
  read: 'Read',
  found: 'Found',
  foundBy,
  knownBy,
  foundUnknown: 'an older version found it and did not keep how',
  cue: 'Cue',
  speaker: 'Speaker’s words',
  takenFor: 'Taken for',
  taken: (name: string, how: string | null) => (how === null ? name : `${name}, ${how}`),
  nobodyKnown: 'nobody: whom the words mean could not be told',
  denied: 'Denied',
  isDenied: 'yes: the speaker denies these words',
  extractor: 'Extractor',
  version: (version: string, current: boolean) =>
    current ? version : `${version}, an older one; ingest reads the document anew`,
  position: 'Where',
  correct:
    'Wrong? Put this under “corrections:” in config/corrections.yaml; the next sitrep ingest reads the text anew.',
  correction: (hash: string, [start, end]: readonly [number, number], actor: string) =>
    `- { document: ${hash}, span: [${start}, ${end}], actor: ${actor} }`,
  correctActor: 'WHO',
  correctHow: 'with the id of who really said it for WHO, or “statement: false” for the actor where nobody said it.',
  uncorrectable: 'No correction reaches a claim or an event by itself: correct the statement it stands in.',
};
