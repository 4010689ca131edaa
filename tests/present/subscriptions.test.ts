import { expect, it } from 'vitest';
import type { SubscriptionView } from '../../src/answers/briefing-schema.ts';
import { presentSubscriptions } from '../../src/present/subscriptions.ts';
import { OWN_REASONS } from '../../src/wording/own-reasons.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { plain } from '../support/plain.ts';

const VIEW: SubscriptionView = {
  id: 'abc1234',
  schedule: 'daily 08:00',
  zone: 'Europe/Oslo',
  quiet: '22-07',
  mode: null,
  filters: { who: null, town: null, plan: null },
  silent: true,
  watch: false,
  state: 'active',
  reason: null,
  next: ['2026-11-28T07:00:00Z'],
  troubles: [],
};

function shown(view: Partial<SubscriptionView>, language: 'en' | 'uk'): string {
  const answer = { command: 'subscriptions', total: 1, page: 1, pages: 1, done: null } as const;
  return plain(presentSubscriptions({ ...answer, subscriptions: [{ ...VIEW, ...view }] }, wordingIn(language).answers));
}

const trouble = (state: 'unknown' | 'failed', reason: string) => ({
  delivery: 7,
  slot: '2026-11-27T07:00:00Z',
  part: 1,
  parts: 3,
  state,
  reason,
});

it('a subscription: when, about what, how, and next in its own zone', () => {
  expect(shown({}, 'en')).toBe(`# Subscriptions
#abc1234: daily 08:00, Europe/Oslo · quiet 22-07 · without a sound
About: everything
Mode: what is new; when nothing is, on through the archive
Next: 28 Nov 2026 08:00, Europe/Oslo
(follow-up) Preview #abc1234: /subscriptions preview:abc1234
(follow-up) Post #abc1234 now: /subscriptions run:abc1234
(follow-up) Pause #abc1234: /subscriptions pause:abc1234
(follow-up) Remove #abc1234: /subscriptions remove:abc1234`);
});

it('what may not have arrived is told with its reason, ours in the language of the reader', () => {
  const troubles = [trouble('unknown', OWN_REASONS.stopped), trouble('failed', '400 Bad Request')];
  expect(shown({ troubles }, 'en')).toContain(
    '! The digest of 27 Nov 2026 08:00, Europe/Oslo (2 of 3) may not have arrived (the bot was stopped while it was sent). ' +
      'The digest of 27 Nov 2026 08:00, Europe/Oslo (2 of 3) was not sent (400 Bad Request).',
  );
  expect(shown({ troubles }, 'uk')).toContain('міг не дійти (бота було зупинено під час надсилання)');
  expect(shown({ troubles }, 'en').match(/resend:abc1234\.7/g)).toHaveLength(1);
});

it.each([
  ['suspended', OWN_REASONS.unreadable, 'suspended: its schedule or time zone cannot be read', 'не вдається прочитати'],
  ['suspended', 'Forbidden: bot was kicked', 'suspended: Forbidden: bot was kicked', 'bot was kicked'],
  ['paused', null, 'State: paused', 'зупинено'],
] as const)('%s (%s) is told, and can be resumed', (state, reason, said, inUkrainian) => {
  expect(shown({ state, reason, next: [] }, 'en')).toContain(said);
  expect(shown({ state, reason, next: [] }, 'en')).toContain('/subscriptions resume:abc1234');
  expect(shown({ state, reason, next: [] }, 'en')).not.toContain('run:');
  expect(shown({ state, reason, next: [] }, 'uk')).toContain(inUkrainian);
});
