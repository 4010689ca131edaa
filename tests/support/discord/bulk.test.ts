import { expect, test } from 'vitest';
import { stoppedClock } from './core/clock.ts';
import { startBot } from './test-bot.ts';

const MANY = 2_000;

test('two thousand commands at once from as many chats: each answered once, to whom asked', async () => {
  const { discord } = await startBot({ clock: stoppedClock() }, (interaction) =>
    interaction.reply(`${interaction.user.username} asks for ${interaction.options.getString('name')}`),
  );
  const crowd = [...discord.crowd(MANY / 2), ...discord.crowd(MANY / 2, discord.guild())];
  const answers = await discord.emit(
    crowd.map((one, index) => ({ ...one, command: '/who', typed: { name: `n${index}` } })),
  );
  expect(answers).toHaveLength(MANY);
  for (const [index, { person, place }] of crowd.entries()) {
    expect(place.messages().map(({ text }) => text)).toEqual([`${person.user.name} asks for n${index}`]);
  }
  expect(discord.requests.filter(({ status }) => status !== 200 && status !== 204)).toEqual([]);
  expect(answers.every(({ sentAt, answeredAt = 0 }) => answeredAt > sentAt)).toBe(true);
  discord.forget();
  expect(discord.requests).toEqual([]);
}, 60_000);
