import type { DigestAnswer, DigestGroup, DigestNamed, Rest } from '../answers/digest-schema.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { brief, MOST_OF_NAME } from './digest-lines.ts';

/** How much is left out, and what to type for it; null for a name that is too long to be typed. */
export interface More {
  readonly text: string;
  readonly command: string | null;
}

interface LeftOut {
  readonly ofGroup: (group: DigestGroup) => More | null;
  /** Of what is contested and of plans. */
  readonly lead: readonly More[];
  readonly all: More | null;
}

/** Places with more that is contested, and plans with more positions, that are named. */
const MOST_NAMED = 2;

/** What a digest leaves out. */
export function leftOutOf(answer: DigestAnswer, { digest }: AnswersWording): LeftOut {
  const contested = answer.moreContested.slice(0, MOST_NAMED).map(({ of, count }) => ({
    text: digest.moreContested(brief(of.name), count),
    command: asked('town', of, within(answer)),
  }));
  const positions = answer.morePlans.slice(0, MOST_NAMED).map(({ of, count }) => ({
    text: digest.morePositions(brief(of.name), count),
    command: asked('plan', of),
  }));
  return {
    ofGroup: (group) =>
      group.rest && { text: digest.more(group.rest.count), command: groupCommand(group.of, group.rest, answer) },
    lead: [...contested, ...positions],
    all: answer.rest && { text: digest.all(answer.rest.count), command: wholeCommand(answer.rest, answer) },
  };
}

function groupCommand(of: DigestNamed | null, rest: Rest, { filters, places }: DigestAnswer): string | null {
  const name = typed(of);
  if (of === null || name === undefined) return null;
  const [who, town] = [typed(filters.who), typed(filters.town)];
  if (places.some((group) => group.of === of)) {
    return commandLine('timeline', '', { ...within(rest), who, town: name });
  }
  if (town === undefined) return commandLine('who', name, within(rest));
  return commandLine('timeline', '', { ...within(rest), who: name, town });
}

function wholeCommand(rest: Rest, { filters: { who, town, plan } }: DigestAnswer): string | null {
  if (plan !== null) return asked('plan', plan);
  return commandLine('timeline', '', { ...within(rest), who: typed(who), town: typed(town) });
}

function within({ since, until }: Pick<Rest, 'since' | 'until'>) {
  return { since: since ?? undefined, until: until ?? undefined };
}

function typed(of: DigestNamed | null): string | undefined {
  return of !== null && of.name.length <= MOST_OF_NAME ? of.name : undefined;
}

function asked(command: string, of: DigestNamed, dates = {}): string | null {
  const name = typed(of);
  return name === undefined ? null : commandLine(command, name, dates);
}
