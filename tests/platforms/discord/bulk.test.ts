import { expect, it } from 'vitest';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openBot } from './open-bot.ts';

const desk = sharedHarbourDesk();
const MANY = 2_000;

it('answers two thousand questions asked at once in as many chats, each once', async () => {
  const bot = await openBot(await desk());
  const crowd = bot.discord.crowd(MANY);
  const names = ['Ada Marlow', 'Ines Quay', 'Ben Stride'];
  const askings = crowd.map(({ person, place }, at) => {
    const name = names[at % names.length] ?? '';
    return { person, place, command: '/who', typed: { name } };
  });
  const answered = await bot.discord.emit(askings);
  await bot.stop();
  expect(answered.filter(({ original, loading }) => original === undefined || loading)).toEqual([]);
  for (const [at, { place }] of crowd.entries()) {
    expect(place.messages().map(({ text }) => text.split('\n', 1)[0])).toEqual([names[at % names.length]]);
  }
  expect(bot.faults).toEqual([]);
}, 120_000);
