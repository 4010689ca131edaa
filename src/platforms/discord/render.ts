import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button, Shown } from '../../conversation/layout.ts';
import type { Reply } from '../../reply/blocks.ts';
import { type ButtonMaker, createButtonMaker } from './buttons.ts';
import type { CommandTap } from './markdown.ts';
import { type Look, renderBlock } from './render-block.ts';

/** https://discord.com/developers/docs/components/overview: components of a message, those inside others counted. */
export const MOST_COMPONENTS = 40;
const BUTTONS_IN_ROW = 5;
const MOST_BUTTONS = 25;
/** Edge of the card: as a rule, and where a warning stands in it. */
const CALM = 0x4a6fa5;
const WARNING = 0xd9902f;

/** One message: a card with the answer, and the buttons below it. */
export function render(shown: Shown, tap: CommandTap): readonly APIMessageTopLevelComponent[] {
  const button = createButtonMaker();
  const payloadOf: Look['payloadOf'] = (question) => shown.payloads.get(question) ?? null;
  const components = cardOf(shown.blocks, { payloadOf, tap, button, wording: shown.wording.discord });
  const isWarning = shown.blocks.some((block) => block.kind === 'notice' && block.tone === 'warning');
  const left = MOST_COMPONENTS - 1 - countComponents(components);
  const rows = rowsOf(shown.buttons.slice(0, fitting(left)), button);
  if (components.length === 0) return rows;
  return [
    { type: ComponentType.Container, accent_color: isWarning ? WARNING : CALM, components: [...components] },
    ...rows,
  ];
}

/** The blocks, with a line between what heads them and the rest. */
function cardOf(blocks: Reply, look: Look): readonly APIComponentInContainer[] {
  const head = headLength(blocks);
  const rendered = blocks.map((block, at) => renderBlock(block, at === 0, look));
  const [above, below] = [rendered.slice(0, head).flat(), rendered.slice(head).flat()];
  if (above.length === 0 || below.length === 0) return [...above, ...below];
  return [...above, { type: ComponentType.Separator, divider: true }, ...below];
}

/** A first heading and the small print below it. */
function headLength([first, second]: Reply): number {
  if (first?.kind !== 'heading') return 0;
  return second?.kind === 'text' && second.text.every(({ style }) => style === 'dim') ? 2 : 1;
}

/** Components, those inside others counted. */
export function countComponents(components: readonly APIComponentInContainer[]): number {
  return components.reduce((sum, component) => {
    if (component.type === ComponentType.Section) return sum + 2 + component.components.length;
    if (component.type === ComponentType.ActionRow) return sum + 1 + component.components.length;
    return sum + 1;
  }, 0);
}

/** Buttons that have room, their rows counted. */
function fitting(left: number): number {
  const rows = Math.ceil(left / (BUTTONS_IN_ROW + 1));
  return Math.max(0, Math.min(MOST_BUTTONS, left - rows));
}

function rowsOf(
  buttons: readonly Button[],
  make: ButtonMaker,
): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const made = buttons.map((one) => make(one.label, one, one.replaces ? ButtonStyle.Primary : undefined));
  return Array.from({ length: Math.ceil(made.length / BUTTONS_IN_ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: made.slice(row * BUTTONS_IN_ROW, (row + 1) * BUTTONS_IN_ROW),
  }));
}
