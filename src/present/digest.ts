import type { DigestAnswer, DigestGroup } from '../answers/digest-schema.ts';
import type { TimelineLine } from '../answers/view-schema.ts';
import type { Action, Block, Reply, Rich } from '../reply/blocks.ts';
import { joined } from '../reply/rich.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { digestHeading } from './digest-heading.ts';
import { brief, contestBlocks, digestLine, moveLine } from './digest-lines.ts';
import { leftOutOf, type More } from './digest-more.ts';
import { actionsBlock, followUp, nothing } from './listing.ts';

/** Buttons below a digest; what they ask stands in its text as well. */
const MOST_ACTIONS = 5;

/** A digest: main lines first, then by place and by actor, and what is left out with what to type for it. */
export function presentDigest(answer: DigestAnswer, wording: AnswersWording): Reply {
  const { contested, moves, statements, places, actors, others, total } = answer;
  const { digest } = wording;
  const more = leftOutOf(answer, wording);
  const named = (line: TimelineLine) => digestLine(line, false, wording);
  return [
    ...digestHeading(answer, wording),
    ...(total === 0 ? [nothing(silence(answer, wording))] : []),
    ...contested.flatMap((contest) => contestBlocks(contest, wording)),
    ...section(digest.plans, [list(moves.map((move) => moveLine(move, wording)))]),
    ...section(digest.statements, [list(statements.map(named))]),
    ...section(digest.places, groupBlocks(places, more.ofGroup, named, wording)),
    ...section(
      digest.actors,
      groupBlocks(actors, more.ofGroup, (line) => digestLine(line, true, wording), wording),
    ),
    ...section(digest.others, [list(others?.lines.map(named) ?? [])]),
    ...section(null, [list(more.lead.map(moreText))]),
    ...(more.all === null ? [] : [{ kind: 'text', text: moreText(more.all) } as const]),
    ...actionsBlock(actionsOf(answer, more, wording)),
  ];
}

/** Blocks below a title; nothing where they hold nothing. */
function section(title: string | null, blocks: readonly Block[]): readonly Block[] {
  const full = blocks.filter((block) => block.kind !== 'list' || block.items.length > 0);
  return full.length === 0 || title === null ? full : [{ kind: 'heading', text: title }, ...full];
}

/** That there is nothing: of the archive as a whole only where it was asked for as a whole. */
function silence({ kind, filters }: DigestAnswer, { digest, nothing: none }: AnswersWording): string {
  const isFiltered = Object.values(filters).some((of) => of !== null);
  return kind === 'newest' && isFiltered ? none.filtered : digest.empty[kind];
}

function list(items: readonly Rich[]): Block {
  return { kind: 'list', items, ordered: false };
}

function moreText({ text, command }: More): Rich {
  return command === null
    ? [{ text, style: 'dim' }]
    : [
        { text: `${text} `, style: 'dim' },
        { text: command, style: 'code' },
      ];
}

/** Each with its lines; those without any in one list. */
function groupBlocks(
  groups: readonly DigestGroup[],
  moreOf: (group: DigestGroup) => More | null,
  lineOf: (line: TimelineLine) => Rich,
  { separator }: AnswersWording,
): readonly Block[] {
  const head = (group: DigestGroup): Rich => {
    const more = moreOf(group);
    const name: Rich = [{ text: brief(group.of?.name ?? ''), style: 'strong' }];
    return joined([name, more === null ? null : moreText(more)], separator);
  };
  const spoken = groups.filter(({ lines }) => lines.length > 0);
  const silent = groups.filter(({ lines }) => lines.length === 0);
  return [
    ...spoken.flatMap((group): readonly Block[] => [
      { kind: 'text', text: head(group) },
      list(group.lines.map(lineOf)),
    ]),
    list(silent.map(head)),
  ];
}

/** All of it first, then group by group. */
function actionsOf({ places, actors }: DigestAnswer, more: ReturnType<typeof leftOutOf>, { digest }: AnswersWording) {
  const all = more.all?.command;
  const groups = [...places, ...actors].flatMap((group): readonly Action[] => {
    const command = more.ofGroup(group)?.command;
    return command && group.of ? [followUp(digest.moreOf(brief(group.of.name)), command)] : [];
  });
  return [...(all ? [followUp(digest.showAll, all)] : []), ...groups].slice(0, MOST_ACTIONS);
}
