import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js';
import { inert } from '../../reply/inert.ts';

/** https://discord.com/developers/docs/components/reference#button */
const LONGEST_LABEL = 80;
const CUSTOM_ID = /^([ta])\d+\.(.+)$/;

/** What a button's id tells before anything is looked up. */
export interface Pressed {
  readonly payload: string;
  /** Whether the answer takes the place of the message with the button. */
  readonly replaces: boolean;
}

/** Makes the buttons of one message: no two of them have the same id. */
export type ButtonMaker = (
  label: string,
  pressed: Pressed,
  style?: ButtonStyle.Primary,
) => APIButtonComponentWithCustomId;

export function createButtonMaker(): ButtonMaker {
  let made = 0;
  return (label, { payload, replaces }, style) => ({
    type: ComponentType.Button,
    style: style ?? ButtonStyle.Secondary,
    label: labelOf(label),
    custom_id: `${replaces ? 't' : 'a'}${made++}.${payload}`,
  });
}

/** What a pressed button goes on with; null when it is none of ours. */
export function readCustomId(customId: string): Pressed | null {
  const [, kind, payload] = CUSTOM_ID.exec(customId) ?? [];
  return payload === undefined ? null : { payload, replaces: kind === 't' };
}

function labelOf(text: string): string {
  const line = inert(text).replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_LABEL) return line || '…';
  return `${line.slice(0, LONGEST_LABEL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
