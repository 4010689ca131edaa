import { REST } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { findPosted } from '../../../src/platforms/discord/find-posted.ts';
import { OWN_REASONS } from '../../../src/wording/own-reasons.ts';
import { startDiscord } from '../../support/discord/start-discord.ts';
import type { Place } from '../../support/discord/user-side/place.ts';

const ID = 'abcdefghijklmnop';
const DAY = 24 * 60 * 60_000;

async function openChannel() {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const guildhall = server.guild();
  const place = guildhall.text('general');
  const reader = guildhall.member();
  const rest = new REST({ version: '10', api: server.api }).setToken(server.token);
  const button = { type: 2, style: 2, label: 'More', custom_id: `a0.${ID}.0` };
  return {
    place,
    posts: () =>
      rest.post(`/channels/${place.id}/messages`, {
        body: { content: 'Digest', components: [{ type: 1, components: [button] }] },
      }),
    chats: (lines: number) => {
      for (let line = 0; line < lines; line++) reader.writes(place, `line ${line}`);
    },
    find: (since = Date.now()) => findPosted(rest, { channel: place.id, id: ID, since }),
    requests: () => server.requests.filter(({ method }) => method === 'GET').length,
    passes: (ms: number) => server.clock.advance(ms),
  };
}

const hide = (place: Place) => place.denyBot('ReadMessageHistory');

it('finds a message by its buttons, however much was said since', async () => {
  const { posts, chats, find, requests } = await openChannel();
  await posts();
  chats(250);
  expect(await find()).toEqual({ kind: 'there', id: expect.any(String) });
  expect(requests()).toBe(3);
});

it('tells that there is none, when all that was said since is read', async () => {
  const { chats, find, requests, passes } = await openChannel();
  chats(250);
  expect(await find()).toEqual({ kind: 'absent' });
  passes(DAY);
  const later = Date.now() + DAY;
  chats(99);
  expect([await find(later), requests()]).toEqual([{ kind: 'absent' }, 3 + 1]);
});

it('does not tell where too much was said since', async () => {
  const { posts, chats, find } = await openChannel();
  await posts();
  chats(1_000);
  expect(await find()).toEqual({ kind: 'untold', reason: OWN_REASONS.longAgo });
});

it('does not take a history that may not be read for an empty one', async () => {
  const { place, posts, find } = await openChannel();
  hide(place);
  expect(await find()).toEqual({ kind: 'absent' });
  await posts();
  expect(await find()).toEqual({ kind: 'untold', reason: OWN_REASONS.noHistory });
});
