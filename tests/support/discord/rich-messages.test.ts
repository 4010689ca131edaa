import { ButtonStyle, ComponentType, Events, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { startBot } from './test-bot.ts';

const NEXT = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Next page', custom_id: 'next' }],
} as const;

test('embeds, links and files are read as they are shown', async () => {
  const { discord } = await startBot({}, (interaction) =>
    interaction.reply({
      embeds: [
        {
          title: 'Ada',
          description: '> said *much*\n[source](https://a.org)',
          fields: [{ name: 'count', value: '**5**' }],
          footer: { text: '*as it is*' },
        },
      ],
      files: [{ attachment: Buffer.from('map'), name: 'map.png' }],
    }),
  );
  const guild = discord.guild();
  const reply = await guild.member().types(guild.text('news'), '/who', { name: 'Ada' });
  expect(reply.text).toBe('Ada\nsaid much\nsource\ncount\n5\n*as it is*');
  expect(reply.links).toEqual([{ url: 'https://a.org', label: 'source' }]);
  expect(reply.message.attachments).toMatchObject([{ filename: 'map.png' }]);
});

test('components of version 2, and a button that is acknowledged first and edits later', async () => {
  const { discord, client } = await startBot({}, (interaction) =>
    interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: ComponentType.Container, components: [{ type: ComponentType.TextDisplay, content: '# one' }, NEXT] },
      ],
    }),
  );
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.editReply({ components: [{ type: ComponentType.TextDisplay, content: '# two' }] });
  });
  const guild = discord.guild();
  const [ada, news] = [guild.member(), guild.text('news')];
  const reply = await ada.types(news, '/who', { name: 'Ada' });
  expect([reply.text, reply.buttons.map(({ label }) => label)]).toEqual(['one', ['Next page']]);
  await ada.presses(reply, 'Next page');
  expect([reply.text, reply.buttons]).toEqual(['two', []]);
});

test('history is read newest first, without what is private', async () => {
  const { discord, client } = await startBot({}, (interaction) =>
    interaction.reply({ content: 'for you', flags: MessageFlags.Ephemeral }),
  );
  const guild = discord.guild();
  const [ada, news] = [guild.member(), guild.text('news')];
  for (const line of ['one', 'two', 'three']) ada.writes(news, line, { mentionsBot: true });
  await ada.types(news, '/who', { name: 'Ada' });
  const channel = await client.channels.fetch(news.id);
  if (channel === null || !channel.isTextBased()) throw new Error('no text channel');
  const read = await channel.messages.fetch({ limit: 2 });
  expect(read.map(({ content }) => content.split(' ')[1])).toEqual(['three', 'two']);
});
