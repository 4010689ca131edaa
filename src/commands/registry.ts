import { aboutCommand } from './about.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { digestCommand } from './digest.ts';
import { helpCommandFor } from './help.ts';
import { planCommand } from './plan.ts';
import { searchCommand } from './search.ts';
import { settingsCommand } from './settings.ts';
import { sourceCommand } from './source.ts';
import { sourcesCommand } from './sources.ts';
import { subscribeCommand } from './subscribe.ts';
import { subscriptionsCommand } from './subscriptions.ts';
import { timelineCommand } from './timeline.ts';
import { townCommand } from './town.ts';
import { unsubscribeCommand } from './unsubscribe.ts';
import { unwatchCommand } from './unwatch.ts';
import { watchCommand } from './watch.ts';
import { whoCommand } from './who.ts';

const others: readonly Command[] = [
  whoCommand,
  townCommand,
  planCommand,
  timelineCommand,
  searchCommand,
  compareCommand,
  sourceCommand,
  sourcesCommand,
  aboutCommand,
  digestCommand,
  subscribeCommand,
  subscriptionsCommand,
  unsubscribeCommand,
  watchCommand,
  unwatchCommand,
  settingsCommand,
];

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [...others, helpCommandFor(others)];

/** The command of a name in any case; undefined when there is none. */
export function findCommand(name: string): Command | undefined {
  const lower = name.toLowerCase();
  return COMMANDS.find((command) => command.name === lower);
}
