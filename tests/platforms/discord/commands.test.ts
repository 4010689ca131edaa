import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/commands/registry.ts';
import { slashCommand } from '../../../src/platforms/discord/slash-commands.ts';
import { suggest } from '../../../src/platforms/discord/suggest.ts';
import { valuesOf } from '../../../src/platforms/discord/values.ts';
import { english, wordingIn } from '../../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { openDiscord, runBot } from './open-bot.ts';

const desk = sharedHarbourDesk();
const commands = COMMANDS.map((command) => slashCommand(command, english));

describe('Slash commands', () => {
  it('are those of the registry, described in both languages', () => {
    expect(commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
    for (const { name, description, description_localizations: other } of commands) {
      const told = COMMANDS.find((command) => command.name === name);
      expect(told && wordingIn('uk').commands[told.name].description.startsWith(other?.uk?.slice(0, 99) ?? '-')).toBe(
        true,
      );
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it('ask for what is needed first and offer fields that fit', () => {
    const options = commands.find(({ name }) => name === 'compare')?.options;
    expect(options).toMatchObject([
      { name: 'names', type: 3, required: true, autocomplete: true },
      { name: 'topic', type: 3, required: false },
      { name: 'page', type: 4, min_value: 1 },
    ]);
    const who = commands.find(({ name }) => name === 'who')?.options;
    expect(who).toContainEqual(expect.objectContaining({ name: 'about', type: 5 }));
    expect(who).toContainEqual(
      expect.objectContaining({
        name: 'kind',
        choices: [
          { name: 'quotes', value: 'quotes' },
          { name: 'reported', value: 'reported' },
        ],
      }),
    );
  });

  it('are there everywhere, those that change a channel for who manages the server', () => {
    for (const command of commands) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
      expect(command.default_member_permissions).toBe(command.name === 'settings' ? '32' : null);
    }
  });

  it('are registered once, and again only when they differ', async () => {
    const discord = await openDiscord();
    const puts = () => discord.requests.filter(({ method }) => method === 'PUT').length;
    await (await runBot(await desk(), discord)).stop();
    expect([puts(), discord.commands().length]).toEqual([1, COMMANDS.length]);
    await (await runBot(await desk(), discord)).stop();
    expect(puts()).toBe(1);
    await fetch(`${discord.api}/v10/applications/${discord.applicationId}/commands`, {
      method: 'PUT',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(commands.map((command) => ({ ...command, description: 'old' }))),
    });
    await (await runBot(await desk(), discord)).stop();
    expect(puts()).toBe(3);
    expect(discord.commands().map(({ description }) => description)).not.toContain('old');
  });

  it('cannot be run without: a bot that may not register them is not ready', async () => {
    const discord = await openDiscord();
    discord.failNext('PUT /applications', { code: 50001 });
    await expect(runBot(await desk(), discord)).rejects.toThrow();
  });
});

describe('What is filled in', () => {
  it('is read as it would be typed', () => {
    const given = [
      { name: 'name', type: 3, value: 'Ada' },
      { name: 'page', type: 4, value: 2 },
      { name: 'about', type: 5, value: true },
      { name: 'attitudes', type: 5, value: false },
      { name: 'topic', type: 3, value: ' ' },
    ];
    expect(valuesOf(given)).toEqual({ name: 'Ada', page: '2', about: 'yes' });
  });
});

describe('Suggestions', () => {
  it.each([
    ['compare', 'names', 'Ada Marlow and ine', 'Ada Marlow and Ines Quay'],
    ['compare', 'names', 'Ada Marlow vs ine', 'Ada Marlow vs Ines Quay'],
    ['compare', 'names', 'ine', 'Ines Quay'],
    ['timeline', 'town', 'Port V', 'Port Vesper'],
    ['help', 'command', '/tim', 'timeline'],
  ])('/%s %s:%s', async (command, option, typed, value) => {
    expect(await suggest(command, option, typed, await desk())).toContainEqual({ name: value, value });
  });

  it.each([
    ['nothing', 'names', 'a'],
    ['who', 'nothing', 'a'],
    ['who', 'topic', 'a'],
    ['compare', 'names', `${'x'.repeat(95)}, ada`],
  ])('are none for /%s %s:%s', async (command, option, typed) => {
    expect(await suggest(command, option, typed, await desk())).toEqual([]);
  });
});
