import { describe, expect, it } from 'vitest';
import type { Asking } from '../../src/commands/asking.ts';
import { type Conversation, createConversation } from '../../src/conversation/conversation.ts';
import type { Shown } from '../../src/conversation/layout.ts';
import type { Room } from '../../src/reply/screens.ts';
import { harbourArticles } from '../support/harbour-archive.ts';
import { harbourDesk } from '../support/harbour-desk.ts';
import { plain } from '../support/plain.ts';

const WIDE: Room = { limits: [4_000], weigh: (block) => [plain([block]).length + 1] };
const NARROW: Room = { ...WIDE, limits: [400] };

/** A chat whose member presses buttons by their label. */
async function open(room: Room = WIDE, changes: (desk: Asking) => Partial<Asking> = () => ({})) {
  const harbour = await harbourDesk(harbourArticles);
  const desk = { ...harbour, ...changes(harbour) };
  const talk = (home: string, appLanguage?: string) => {
    const conversation: Conversation = createConversation(desk, room);
    const asker = {
      caller: { home, address: home, lacks: async () => [], isGroup: true, mayManage: async () => true },
      appLanguage,
    };
    let shown: Shown | null = null;
    const payloadOf = (label: string) => {
      const button = shown?.buttons.find((one) => one.label === label);
      if (button === undefined) throw new Error(`no button "${label}" in ${shown?.buttons.map((one) => one.label)}`);
      return button.payload;
    };
    return {
      asks: async (line: string) => {
        shown = await conversation.answer(asker, line);
      },
      welcome: async () => {
        shown = await conversation.welcome(asker);
      },
      payloadOf,
      pressesPayload: async (payload: string) => {
        const pressed = await conversation.press(asker, payload);
        shown = pressed?.shown ?? shown;
        return pressed?.replaces ?? 'expired';
      },
      presses: async (label: string) => {
        const pressed = await conversation.press(asker, payloadOf(label));
        shown = pressed?.shown ?? null;
        return pressed?.replaces ?? 'expired';
      },
      get text() {
        return plain(shown?.blocks ?? []);
      },
      get labels() {
        return (shown?.buttons ?? []).map(({ label }) => label);
      },
    };
  };
  return { talk, desk };
}

describe('a conversation', () => {
  it('turns pages in place, there and back, and asks on below', async () => {
    const { talk } = await open();
    const chat = talk('test:1');
    await chat.asks('/timeline');
    const first = chat.text;
    expect(first).toMatch(/page 1 of \d/);
    expect(chat.labels).not.toContain('Previous page');
    expect(await chat.presses('Next page')).toBe(true);
    expect(chat.text).toMatch(/page 2 of \d/);
    expect(await chat.presses('Previous page')).toBe(true);
    expect(chat.text).toBe(first);
  });

  it('shows all of a long page on several screens, then the next page', async () => {
    const { talk } = await open(NARROW);
    const chat = talk('test:1');
    await chat.asks('/timeline');
    const seen: string[] = [chat.text];
    while (chat.labels.includes('Next page')) {
      await chat.presses('Next page');
      seen.push(chat.text);
    }
    const { talk: wide } = await open();
    const other = wide('test:1');
    await other.asks('/timeline');
    const pages: string[] = [other.text];
    while (other.labels.includes('Next page')) {
      await other.presses('Next page');
      pages.push(other.text);
    }
    const lines = (texts: readonly string[]) =>
      texts
        .join('\n')
        .split('\n')
        .filter((line) => line.startsWith('-'));
    expect(seen.length).toBeGreaterThan(pages.length);
    expect(lines(seen)).toEqual(lines(pages));
    const back: string[] = [seen.at(-1) ?? ''];
    while (chat.labels.includes('Previous page')) {
      await chat.presses('Previous page');
      back.push(chat.text);
    }
    expect(back.reverse()).toEqual(seen);
  });

  it('goes on from a button after a restart, in the same chat alone, for a week', async () => {
    let now = Temporal.Instant.from('2024-06-10T09:00:00Z');
    const { talk } = await open(WIDE, () => ({ now: () => now }));
    const before = talk('test:1');
    await before.asks('/timeline');
    const payload = before.payloadOf('Next page');
    expect(await talk('test:2').pressesPayload(payload)).toBe('expired');
    now = now.add({ hours: 24 * 6 });
    const after = talk('test:1');
    expect(await after.pressesPayload(payload)).toBe(true);
    expect(after.text).toMatch(/page 2 of/);
    now = now.add({ hours: 24 * 8 });
    expect(await talk('test:1').pressesPayload(payload)).toBe('expired');
  });

  it('takes no payload of another kind for a button', async () => {
    const chat = (await open()).talk('test:1');
    for (const payload of ['', 'x', '../settings.0', 'AAAAAAAAAAAAAAAA.0', 'AAAAAAAAAAAAAAAA.99', '__proto__.1']) {
      expect(await chat.pressesPayload(payload)).toBe('expired');
    }
  });

  it('offers what a misspelt name may mean, and the examples at the start', async () => {
    const { talk, desk } = await open();
    const chat = talk('test:1');
    await chat.asks('/who Ada');
    expect(chat.labels).toContain('/who Ada Marlow');
    expect(await chat.presses('/who Ada Marlow')).toBe(false);
    expect(chat.text).toContain('# Ada Marlow');
    await chat.welcome();
    expect(chat.labels).toEqual(desk.beat.examples);
  });

  it('speaks the language of the app, unless the chat has chosen one', async () => {
    const { talk } = await open();
    const chat = talk('test:1', 'en-GB');
    await chat.asks('/settings language:uk');
    expect(chat.text).toContain('Українська');
    await chat.asks('/timeline');
    expect(chat.labels).toContain('Наступна сторінка');
    const [french, ukrainian] = [talk('test:2', 'fr'), talk('test:3', 'uk')];
    await french.asks('/timeline');
    await ukrainian.asks('/timeline');
    expect(french.labels).toContain('Next page');
    expect(ukrainian.labels).toContain('Наступна сторінка');
  });

  it('says sorry with the reference of the log when something is broken', async () => {
    const { talk } = await open(WIDE, () => ({
      now: () => {
        throw new Error('the clock fell down');
      },
      report: () => 'abc123',
    }));
    const chat = talk('test:1');
    await chat.asks('/timeline');
    expect(chat.text).toMatch(/Sorry.*abc123/);
  });
});
