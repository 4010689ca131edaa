import type { Action, Block, Reply, Rich } from '../reply/blocks.ts';
import type { Wording } from '../wording/wording.ts';
import { LAST, type Target } from './buttons.ts';

/** A button to be: what it says and what it stands for. */
export interface Offer {
  readonly label: string;
  readonly target: Target;
}

/** Where an answer stands: what it answers, which of its screens this is, and which is the last. */
export interface Place {
  readonly from: Target | null;
  readonly at: number;
  readonly last: number;
}

/** Back and on, over the screens of this answer and then over its pages; then the other questions it offers. */
export function offersOf(reply: Reply, { from, at, last }: Place, { answers }: Wording): readonly Offer[] {
  const actions = reply.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const turn = (label: string, screen: number): readonly Offer[] =>
    from === null ? [] : [{ label, target: { ...from, screen, replaces: true } }];
  const page = (wanted: Action['role'], screen: number): readonly Offer[] =>
    offers(actions, [wanted], { screen, replaces: true });
  return [
    ...(at > 0 ? turn(answers.actions.back, at - 1) : page('back', LAST)),
    ...(at < last ? turn(answers.actions.more, at + 1) : page('more', 0)),
    ...offers(actions, ['follow-up', 'suggestion'], { screen: 0, replaces: false }),
  ];
}

function offers(
  actions: readonly Action[],
  roles: readonly Action['role'][],
  how: Pick<Target, 'screen' | 'replaces'>,
): readonly Offer[] {
  const wanted = actions.filter(({ role }) => roles.includes(role));
  return wanted.map(({ label, command }) => ({ label, target: { question: command, ...how } }));
}

/** What can be asked from inside a screen, each question once. */
export function questionsIn(screen: Reply): readonly Offer[] {
  const lines = new Set(screen.flatMap(richOf).flatMap((run) => (run.asks ? [run.text] : [])));
  return [...lines].map((line) => ({ label: line, target: { question: line, screen: 0, replaces: false } }));
}

function richOf(block: Block): Rich {
  switch (block.kind) {
    case 'quote':
      return [...block.text, ...block.attribution.flat()];
    case 'text':
      return block.text;
    case 'list':
      return block.items.flat();
    case 'heading':
    case 'fields':
    case 'image':
    case 'notice':
    case 'actions':
      return [];
  }
}
