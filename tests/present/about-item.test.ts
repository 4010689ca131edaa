import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { about } from '../../src/answers/about.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { present } from '../../src/present/present.ts';
import { english } from '../../src/wording/wording.ts';
import { type Article, article } from '../support/article.ts';
import { harbourDesk } from '../support/harbour-desk.ts';
import { shown } from '../support/shown.ts';

const DENIAL: Article = {
  text: 'Oakham’s mayor denied that the ferry was sold.',
  said: [{ actor: 'marlow', speaker: 'Oakham’s mayor', cue: 'denied', words: 'the ferry was sold', denied: true }],
};

async function onlyItem(given: Article, extractor = 'by hand') {
  const desk = await harbourDesk([{ ...article('talks', given), extractor, read: '2024-06-07' }]);
  const id = (await timeline(desk, { page: 1 })).items[0]?.id ?? '';
  return { id, answer: about(desk, { id }) };
}

test('/about ID tells how a statement came to be, and how to correct it', async () => {
  const { id, answer } = await onlyItem(DENIAL);
  expect(await shown(answer)).toBe(`# How statement ${id} came to be
> denied the ferry was sold
  Ada Marlow · reported · published 1 Jun 2024; day not stated
On talks<https://tide.example/talks>, The Tide · published 1 Jun 2024
Read: 7 Jun 2024
Found: by the learnt model, from its cue
Cue: denied
Speaker’s words: Oakham’s mayor
Taken for: Ada Marlow, by title or office
Denied: yes: the speaker denies these words
Extractor: by hand
Where: characters 27–45 of the text with SHA-256 HASH
Wrong? Put this under “corrections:” in config/corrections.yaml; the next sitrep ingest reads the text anew.
\`- { document: HASH, span: [27, 45], actor: WHO }\`
with the id of who really said it for WHO, or “statement: false” for the actor where nobody said it.
(follow-up) Where it stands: /source ID
(follow-up) What Ada Marlow said: /who Ada Marlow`);
});

test('the entry to copy is what the configuration takes', async () => {
  const reply = present(await (await onlyItem(DENIAL)).answer, english);
  const typed = reply
    .flatMap((block) => (block.kind === 'text' ? block.text : []))
    .filter(({ style }) => style === 'code');
  const entry = typed.map(({ text }) => text);
  const { hash } = article('talks', DENIAL).document;
  expect(parse(entry.join('\n'))).toEqual([{ document: hash, span: [27, 45], actor: 'WHO' }]);
});

test('it says what is not known, and that an older version found it', async () => {
  const said = [{ actor: null, speaker: 'A fisherman', words: 'the storm had passed' }];
  const { answer } = await onlyItem({ text: 'A fisherman said the storm had passed.', said }, 'older');
  const text = await shown(answer);
  expect(text).toContain('Found: an older version found it and did not keep how\nSpeaker’s words: A fisherman');
  expect(text).toContain('Taken for: nobody: whom the words mean could not be told');
  expect(text).toContain('Extractor: older, an older one; ingest reads the document anew');
});

test('an event has no speaker and no correction', async () => {
  const happened = [{ date: '2024-06-04', words: 'The storm came' }];
  const { id, answer } = await onlyItem({ text: 'The storm came on 4 June.', happened });
  expect(await shown(answer)).toBe(`# How event ${id} came to be
> The storm came
  4 Jun 2024, day named in the text
On talks<https://tide.example/talks>, The Tide · published 1 Jun 2024
Read: 7 Jun 2024
Found: by rules over words and grammar
Extractor: by hand
Where: characters 0–14 of the text with SHA-256 HASH
No correction reaches a claim or an event by itself: correct the statement it stands in.`);
});
