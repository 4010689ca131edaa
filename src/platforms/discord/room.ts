import { type APIComponentInContainer, ComponentType } from 'discord.js';
import { questionsIn } from '../../conversation/offers.ts';
import type { Block } from '../../reply/blocks.ts';
import type { Room } from '../../reply/screens.ts';
import { english } from '../../wording/wording.ts';
import { createButtonMaker } from './buttons.ts';
import { countComponents, MOST_COMPONENTS } from './render.ts';
import { renderBlock } from './render-block.ts';

/** https://discord.com/developers/docs/components/reference#text-display: characters of a message, markup included. */
const MOST_TEXT = 4_000;
/** Left free: line breaks, and forms of commands to tap that are longer than what they stand for. */
const SPARE_TEXT = 150;
/** The card itself, the line below its heading, and a row of five buttons. */
const SPARE_COMPONENTS = 8;

/** Blocks are weighed again for each cut that is tried. */
const known = new WeakMap<Block, readonly number[]>();

/** What one message of Discord takes: characters of text, and components. */
export const DISCORD_ROOM: Room = {
  weigh(block) {
    const before = known.get(block);
    if (before) return before;
    const weight = weighed(block);
    known.set(block, weight);
    return weight;
  },
  limits: [MOST_TEXT - SPARE_TEXT, MOST_COMPONENTS - SPARE_COMPONENTS],
};

function weighed(block: Block): readonly number[] {
  const look = { tap: () => null, button: createButtonMaker(), wording: english.discord };
  // Where a button cannot be kept the question is written out: the longer form counts, and the more components.
  const typed = renderBlock(block, false, { ...look, payloadOf: () => null });
  if (questionsIn([block]).length === 0) return [textOf(typed), countComponents(typed)];
  const asked = renderBlock(block, false, { ...look, payloadOf: () => '-' });
  return [textOf(typed), Math.max(countComponents(typed), countComponents(asked))];
}

function textOf(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, component) => {
    if (component.type === ComponentType.TextDisplay) return sum + component.content.length + 1;
    return component.type === ComponentType.Section ? sum + textOf(component.components) : sum;
  }, 0);
}
