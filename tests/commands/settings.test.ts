import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { openChat } from '../support/chat.ts';

describe('settings', () => {
  it('tell what holds, change it, and are kept', async () => {
    const chat = await openChat({ paths: [] });
    await chat.asks('/settings');
    chat.shows(/Settings for you/, /Language\s+as your app is set/, '/settings language:uk');
    await chat.asks('/settings language:UK');
    expect(await chat.answer('/settings')).toMatchObject({ language: 'uk', changed: false });
    await chat.asks('/settings language:auto');
    expect(await chat.answer('/settings')).toMatchObject({ language: null });
    await chat.asks('/settings language:xx');
    chat.shows('language: expected en or uk or auto, got "xx"');
  });

  it('of a group are changed by those who manage it and shown to everybody; each chat has its own', async () => {
    const { desk } = await openChat({ paths: [] });
    const group = (mayManage: boolean) => ({
      ...desk,
      caller: {
        home: 'test:group',
        address: 'test:group',
        lacks: async () => [],
        isGroup: true,
        mayManage: async () => mayManage,
      },
    });
    const refused = await dispatch('/settings language:uk', group(false));
    expect(refused).toMatchObject({ error: { code: 'not-allowed' } });
    expect(await dispatch('/settings language:uk', group(true))).toMatchObject({ language: 'uk', isGroup: true });
    expect(await dispatch('/settings', group(false))).toMatchObject({ language: 'uk', changed: false });
    expect(await dispatch('/settings', desk)).toMatchObject({ language: null });
  });
});
