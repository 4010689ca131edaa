import { describe, expect, it } from 'vitest';
import { routePlainQuestion } from '../../src/commands/plain-question.ts';
import { openDesk } from '../support/chat.ts';

/** What each question becomes, as a typed command would be read; null when nothing can be made of it. */
async function routed(questions: readonly string[]): Promise<readonly unknown[]> {
  const desk = await openDesk({ paths: [] });
  const routes = [];
  for (const question of questions) {
    const parsed = await routePlainQuestion(question, desk);
    routes.push(parsed && { [parsed.command.name]: parsed.values });
  }
  return routes;
}

const TABLE: readonly (readonly [question: string, route: unknown])[] = [
  ['what did Brandt say about talks?', { who: { name: 'Brandt', topic: 'talks' } }],
  ['What has Ilse Brandt said about the water and the gates', { who: { name: 'Ilse Brandt', topic: 'water gates' } }],
  ['what does the Water Office say', { who: { name: 'the Water Office' } }],
  ['Can you tell me what Nobody said about talks?', { who: { name: 'Nobody', topic: 'talks' } }],
  ['what did Brandt say about talks last week?', { who: { name: 'Brandt', topic: 'talks', since: '7d' } }],
  ['what did Brandt say since 2024', { who: { name: 'Brandt', since: '2024' } }],
  [
    'what did Brandt say about talks in 2024?',
    { who: { name: 'Brandt', topic: 'talks', since: '2024', until: '2024' } },
  ],
  ['what do others say about Brandt?', { who: { name: 'Brandt', about: 'yes' } }],
  ['who is Matteo Ricci', { who: { name: 'Matteo Ricci' } }],
  ["Who's Ricci?", { who: { name: 'Ricci' } }],
  ['Brandt on the dam', { who: { name: 'Brandt', topic: 'dam' } }],
  ['latest on Oberfurt', { town: { name: 'Oberfurt' } }],
  ['the latest news from Брандт', { who: { name: 'Брандт' } }],
  ["what's happening in Sandau?", { town: { name: 'Sandau' } }],
  ['What’s going on in Sandau today?', { town: { name: 'Sandau', since: 'today' } }],
  ['what happened yesterday', { timeline: { since: 'yesterday', until: 'yesterday' } }],
  ['latest on the flood', { search: { words: 'the flood' } }],
  ['compare Brandt and Fontana on talks', { compare: { names: 'Brandt and Fontana', topic: 'talks' } }],
  ['compare Brandt and Ricci', { compare: { names: 'Brandt and Ricci' } }],
  ['peace plan', { plan: {} }],
  ['what plans are there?', { plan: {} }],
  ["Brandt's peace plan", { plan: { name: 'Brandt' } }],
  ['what is in the three-point plan?', { plan: { name: 'the three-point plan' } }],
  ['the 3 point plan', { plan: { name: 'the 3 point plan' } }],
  ['who said never give up?', { search: { words: 'never give up' } }],
  ['search for "the gates"', { search: { words: '"the gates"' } }],
  ['hello', { help: {} }],
  ['what can you do?', { help: {} }],
  ['Brandt', { who: { name: 'Brandt' } }],
  ['Оберфурт', { town: { name: 'Оберфурт' } }],
  ['Valsera president?', { who: { name: 'Valsera president' } }],
  ['shared dam', { plan: { name: 'shared dam' } }],
  ['who Brandt topic:water', { who: { name: 'Brandt', topic: 'water' } }],
  ['sources', { sources: {} }],
  ['timeline', { timeline: {} }],
  ['show me the timeline', { timeline: {} }],
  ['what happened in November 2024?', { timeline: { since: '2024-11', until: '2024-11' } }],
  ['what happened since May 2024', { timeline: { since: '2024-05' } }],
  ['what happened on 5 March 2025?', { timeline: { since: '2025-03-05', until: '2025-03-05' } }],
  ['what happened on March 5, 2025?', { timeline: { since: '2025-03-05', until: '2025-03-05' } }],
  ['what happened from May 2024 to June 2024', { timeline: { since: '2024-05', until: '2024-06' } }],
  ['what happened in December?', { timeline: { since: '2024-12', until: '2024-12' } }],
  ['what has happened in March', { timeline: { since: '2025-03', until: '2025-03' } }],
  ['what happened last week', { timeline: { since: '7d' } }],
  ['what happened in Sandau in 2024?', { town: { name: 'Sandau', since: '2024', until: '2024' } }],
  [
    'what did Brandt say in 2024 about talks',
    { who: { name: 'Brandt', topic: 'talks', since: '2024', until: '2024' } },
  ],
  ['did Brandt say that Oberfurt is flooded?', { town: { name: 'Oberfurt' } }],
  ['is oberfurt flooded?', { town: { name: 'oberfurt' } }],
  ['who denied that Oberfurt is flooded?', { town: { name: 'Oberfurt' } }],
  ['who denied the Oberfurt flood?', { town: { name: 'the Oberfurt' } }],
  ['who said that Oberfurt is flooded?', { town: { name: 'Oberfurt' } }],
  ['who said what about Sandau', { town: { name: 'Sandau' } }],
  ['what does Brandt want?', { who: { name: 'Brandt' } }],
  ['was Brandt at the table in 2024?', { who: { name: 'Brandt', since: '2024', until: '2024' } }],
  ['does Mrs Brandt lie?', { who: { name: 'Mrs Brandt' } }],
  ['does Marta Brandt lie?', null],
  ['did Brandt meet Ricci?', null],
  ['Is Sandau nearer than Oberfurt?', null],
  ['how many points has the plan of Brandt', { plan: { name: 'Brandt' } }],
  ['how many points does the three-point plan have?', { plan: { name: 'the three-point plan' } }],
  ['', null],
  ['???', null],
  ['the weather is nice', null],
  ['lorem '.repeat(100), null],
];

describe('a plain question', () => {
  it('becomes the command it means', async () => {
    const routes = await routed(TABLE.map(([question]) => question));
    expect(TABLE.map(([question], at) => [question, routes[at]])).toEqual(TABLE);
  });
});
