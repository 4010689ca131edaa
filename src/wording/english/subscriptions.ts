import { OWN_REASONS } from '../own-reasons.ts';

/** What is said of subscriptions, in English. */
export const englishSubscriptions = {
  heading: 'Subscriptions',
  count: (total: number) => `${total} subscriptions`,
  none: 'This channel subscribes to nothing yet. To begin: /subscribe daily 08:00',
  subscribed: 'Subscribed',
  watching: 'Watching',
  done: {
    paused: 'Paused.',
    resumed: 'It goes on.',
    removed: 'Removed.',
    due: 'It is posted now.',
    resent: 'It is sent once more.',
  },
  everything: 'everything',
  who: (name: string) => `by or naming ${name}`,
  town: (name: string) => `about ${name}`,
  plan: (name: string) => `on ${name}`,
  when: 'When',
  about: 'About',
  mode: 'Mode',
  next: 'Next',
  state: 'State',
  quiet: (hours: string) => `quiet ${hours}`,
  silent: 'without a sound',
  watched: 'within a minute after something comes in',
  modes: {
    default: 'what is new; when nothing is, on through the archive',
    new: 'only what is new',
    recap: 'the last day or week',
    replay: 'the archive from its start',
  },
  states: { active: 'active', paused: 'paused', suspended: 'suspended' },
  suspended: (reason: string) => `suspended: ${reason}`,
  /** Why something was not delivered, where no platform said so. */
  reasons: OWN_REASONS,
  mayNotHaveArrived: (when: string, part: string, reason: string) =>
    `The digest of ${when}${part} may not have arrived (${reason}).`,
  failed: (when: string, part: string, reason: string) => `The digest of ${when}${part} was not sent (${reason}).`,
  part: (part: number, parts: number) => ` (${part} of ${parts})`,
  actions: {
    preview: (id: string) => `Preview ${id}`,
    pause: (id: string) => `Pause ${id}`,
    resume: (id: string) => `Resume ${id}`,
    run: (id: string) => `Post ${id} now`,
    remove: (id: string) => `Remove ${id}`,
    resend: (id: string) => `Send again (${id})`,
    list: 'All subscriptions',
  },
};

export type SubscriptionsWording = typeof englishSubscriptions;
