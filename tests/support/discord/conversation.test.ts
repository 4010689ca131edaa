import { ButtonStyle, ComponentType, DiscordAPIError, Events, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startDiscord } from './start-discord.ts';
import { COMMANDS, connect, startBot } from './test-bot.ts';

const NEXT = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Next page', custom_id: 'page:2' }],
} as const;

describe('a conversation with the real client', () => {
  test('commands are registered, and read back as they were sent', async () => {
    const { discord, client } = await startBot();
    const before = discord.commands();
    const fetched = await client.application.commands.fetch({ withLocalizations: true });
    expect(fetched.size).toBe(2);
    for (const command of COMMANDS) {
      const found = fetched.find(({ name }) => name === command.name);
      expect(found?.equals(structuredClone(command), true)).toBe(true);
    }
    await client.application.commands.set(COMMANDS.map((one) => structuredClone(one)));
    expect(discord.commands()).toEqual(before);
    await client.application.commands.set([{ ...structuredClone(COMMANDS[0]), description: 'Changed' }]);
    expect(discord.commands()).toMatchObject([{ id: before[0]?.id, description: 'Changed' }]);
    expect(discord.commands()[0]?.version).not.toBe(before[0]?.version);
  });

  test('a command is answered with what was typed', async () => {
    const { discord } = await startBot({}, (interaction) => {
      const { options, locale, guildLocale, user } = interaction;
      const said = [options.getString('name'), options.getInteger('page'), locale, guildLocale, user.username];
      return interaction.reply(said.join(' '));
    });
    const guild = discord.guild({ locale: 'de' });
    const ada = guild.member({ name: 'ada', locale: 'uk' });
    const reply = await ada.types(guild.text('news'), '/who', { name: 'Lu', page: 2 });
    expect(reply.text).toBe('Lu 2 uk de ada');
    expect(reply.ephemeral).toBe(false);
  });

  test('what is not registered or not allowed is not offered', async () => {
    const { discord } = await startBot();
    const guild = discord.guild();
    const news = guild.text('news');
    const ada = guild.member({ name: 'ada' });
    const refused = [
      [() => ada.starts(news, '/nothing'), '/nothing is not registered'],
      [() => ada.starts(news, '/who', { name: 'Lu', size: 3 }), 'no option "size"'],
      [() => ada.starts(news, '/who'), '"name" is required'],
      [() => ada.starts(news, '/who', { name: 'Lu', page: 0 }), 'refuses 0'],
      [() => ada.starts(news, '/who', { name: 'Lu', page: '1' }), 'wants type 4'],
      [() => ada.starts(news, '/settings language', { to: 'en' }), 'permissions are missing'],
      [() => ada.starts(ada.dm(), '/settings'), 'wants a subcommand'],
      [() => ada.starts(discord.privateChat(ada, guild.member()), '/who', { name: 'Lu' }), 'not installed here'],
    ] as const;
    for (const [act, why] of refused) expect(act).toThrow(why);
    const boss = guild.member({ permissions: ['ManageGuild'] });
    expect(() => boss.starts(news, '/settings language', { to: 'fr' })).toThrow('not one of the choices');
  });

  test('a subcommand, a deferred answer, an edit, a follow-up', async () => {
    const { discord } = await startBot({}, async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(
        `set to ${interaction.options.getString('to')} by ${interaction.options.getSubcommand()}`,
      );
      await interaction.followUp('and all shall know');
    });
    const guild = discord.guild();
    const news = guild.text('news');
    const boss = guild.member({ permissions: ['ManageGuild'] });
    const reply = await boss.types(news, '/settings language', { to: 'uk' });
    expect(reply.text).toBe('set to uk by language');
    expect(reply.ephemeral).toBe(true);
    expect((await news.nextMessage()).text).toBe('and all shall know');
    expect(news.messages().map(({ text }) => text)).toEqual(['and all shall know']);
  });

  test('suggestions while typing', async () => {
    const { discord, client } = await startBot();
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      await interaction.respond([{ name: `${interaction.options.getFocused()}cy`, value: 'lucy' }]);
    });
    const guild = discord.guild();
    const choices = await guild.member().completes(guild.text('news'), '/who', { name: 'Lu' }, 'name');
    expect(choices).toEqual([{ name: 'Lucy', value: 'lucy' }]);
  });

  test('buttons change the message, or bring another; only the reader of a private answer can press', async () => {
    const { discord, client } = await startBot({}, (interaction) =>
      interaction.reply({ content: 'page 1', components: [NEXT], flags: MessageFlags.Ephemeral }),
    );
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isButton()) return;
      if (interaction.message.content === 'page 1') await interaction.update(`page 2 of ${interaction.customId}`);
      else await interaction.reply('no more');
    });
    const guild = discord.guild();
    const [ada, bob] = [guild.member({ name: 'ada' }), guild.member({ name: 'bob' })];
    const first = await ada.types(guild.text('news'), '/who', { name: 'Lu' });
    expect(() => bob.startsPress(first, 'Next page')).toThrow('bob does not see');
    expect(() => ada.startsPress(first, 'Previous')).toThrow('no button "Previous" among: Next page');
    const second = await ada.presses(first, 'Next page');
    expect(second.message).toBe(first.message);
    expect(first.text).toBe('page 2 of page:2');
    expect((await ada.presses(first, 'Next page')).text).toBe('no more');
  });

  test('in direct messages, threads, forum posts, and for a user who installed it', async () => {
    const { discord } = await startBot({}, (interaction) => {
      const { guildId, userId } = interaction.authorizingIntegrationOwners;
      const owners = `${guildId === null ? '' : 'guild'}${userId === ada.id ? 'user' : ''}`;
      return interaction.reply(`context ${interaction.context} by ${owners} in server ${interaction.inGuild()}`);
    });
    const guild = discord.guild();
    const ada = guild.member({ name: 'ada' });
    const foreign = discord.guild({ bot: false });
    foreign.welcomes(ada);
    const places = [
      [ada.dm(), 'context 1 by guild in server false'],
      [guild.thread(guild.text('news'), 'a thread'), 'context 0 by guild in server true'],
      [guild.post(guild.forum('questions'), 'a post'), 'context 0 by guild in server true'],
    ] as const;
    for (const [place, said] of places) expect((await ada.types(place, '/who', { name: 'Lu' })).text).toBe(said);
    ada.installs();
    const bob = guild.member({ name: 'bob' });
    const mine = [
      [discord.privateChat(ada, bob), 'context 2 by user in server false'],
      [foreign.text('elsewhere'), 'context 0 by user in server true'],
    ] as const;
    for (const [place, said] of mine) expect((await ada.types(place, '/who', { name: 'Lu' })).text).toBe(said);
  });

  test('plain messages: the text is there in private, when mentioned, and when replied to, not otherwise', async () => {
    const { discord, client } = await startBot();
    const heard: string[] = [];
    client.on(Events.MessageCreate, async (message) => {
      if (message.author.bot) return;
      heard.push(message.content);
      if (message.content !== '') await message.reply('heard');
    });
    const guild = discord.guild();
    const news = guild.text('news');
    const ada = guild.member();
    ada.writes(news, 'among ourselves');
    ada.writes(news, 'you there', { mentionsBot: true });
    const reply = await news.nextMessage();
    expect(reply.message.repliesTo?.content).toBe(`<@${discord.bot.id}> you there`);
    ada.writes(news, 'and again', { replyTo: reply });
    await news.nextMessage();
    ada.writes(ada.dm(), 'a secret');
    await ada.dm().nextMessage();
    expect(heard).toEqual(['', `<@${discord.bot.id}> you there`, 'and again', 'a secret']);
  });

  test('a token that is wrong and intents that were not granted are refused', async () => {
    const discord = await startDiscord();
    await expect(connect({ ...discord, token: 'wrong' })).rejects.toThrow('invalid token');
    await expect(connect(discord, [1 << 15])).rejects.toThrow('disallowed intents');
    await discord.until(() => discord.gateway.closes.length === 1);
    expect(discord.gateway.closes).toEqual([4014]);
    await discord.close();
  });

  test('errors come as the client knows them', async () => {
    const { discord, client } = await startBot();
    const guild = discord.guild();
    const place = guild.text('news');
    const channel = await client.channels.fetch(place.id);
    if (channel === null || !channel.isSendable()) throw new Error('cannot send');
    const refused = await channel.send('x'.repeat(2001)).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(DiscordAPIError);
    expect(String(refused)).toContain('content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.');
    place.denyBot('SendMessages');
    await expect(channel.send('hello')).rejects.toMatchObject({ code: 50013, status: 403 });
    place.denyBot('ViewChannel');
    await expect(channel.send('hello')).rejects.toMatchObject({ code: 50001, status: 403 });
    const shy = guild.member();
    shy.closesDms();
    await expect(client.users.send(shy.id, 'hello')).rejects.toMatchObject({ code: 50007 });
  });
});
