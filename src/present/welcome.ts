import type { Beat } from '../beat/beat.ts';
import type { Reply } from '../reply/blocks.ts';
import type { Wording } from '../wording/wording.ts';
import { actionsBlock, suggestion } from './listing.ts';

/** What a chat begins with: what this is about, what to try, and how to ask. */
export function presentWelcome(beat: Beat, { chat }: Wording, hint: string): Reply {
  const examples = beat.examples.map((example) => suggestion(example, example));
  return [
    { kind: 'heading', text: chat.welcome(beat.name) },
    { kind: 'text', text: [{ text: beat.about }] },
    ...(examples.length === 0 ? [] : [{ kind: 'text', text: [{ text: chat.tryThis }] } as const]),
    ...actionsBlock(examples),
    { kind: 'text', text: [{ text: hint, style: 'dim' }] },
  ];
}
