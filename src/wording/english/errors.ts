import { shortened } from '../shortened.ts';

/** What a question that cannot be answered says: one clear line each. What to try stands beside it as suggestions. */
export const englishErrors = {
  filterNeedsName: (filter: string, command: string) => `"${filter}:" needs a name: /${command} NAME ${filter}:…`,
  unknownActor: (name: string) => `Nobody called "${shortened(name)}" is known here.`,
  unknownPlace: (name: string) => `No town called "${shortened(name)}" is known here.`,
  unknownPlan: (name: string) => `No plan is known by "${shortened(name)}".`,
  severalActors: (name: string) => `More than one actor is "${shortened(name)}".`,
  severalTowns: (name: string) => `More than one town is called "${shortened(name)}".`,
  severalPlans: (name: string) => `More than one plan is known by "${shortened(name)}".`,
  townNotActor: (name: string) => `${name} is a town, not somebody who speaks.`,
  actorNotTown: (name: string) => `${name} is somebody who speaks, not a town.`,
  regionNotTown: (name: string) => `"${shortened(name)}" is a region; this question takes a town.`,
  unknownStatement: (id: string) => `No statement has the id "${shortened(id)}".`,
  unknownItem: (id: string) => `Nothing on file has the id "${shortened(id)}".`,
  mayNotManage: () => 'Only those who manage this chat may change its settings.',
  mayNotSubscribe: () => 'Only those who manage this chat may change what it gets.',
  mayNotPost: (rights: readonly string[]) => `I may not post here by myself; I need: ${rights.join(', ')}.`,
  tooManySubscriptions: (most: number) => `A channel has at most ${most} subscriptions; remove one first.`,
  neverDue: (schedule: string) => `"${shortened(schedule)}" never comes.`,
  unknownSubscription: (id: string) => `There is no subscription "${shortened(id)}" here.`,
  noSchedule: () => 'Say when: daily 08:00, weekly mon 09:00, hourly, every 6h, or cron:"0 8 * * 1-5".',
  subscriptionStands: (id: string) => `#${id} is not active; resume it first.`,
  unreadableSubscription: (id: string) => `#${id} cannot be read by this version; remove it and subscribe again.`,
  twoSchedules: () => 'Say when either in words or as cron:, not both.',
  nothingToWatch: (name: string) => `No actor, town or plan called "${shortened(name)}" is known here.`,
  notWatched: (name: string) => `"${shortened(name)}" is not watched here.`,
  noWords: () => 'Say which words to look for.',
  sameActor: (name: string) => `Both names mean ${name}; name two different actors.`,
};

export type ErrorsWording = typeof englishErrors;
