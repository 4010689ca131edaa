import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import type { Button, Shown } from '../../conversation/layout.ts';
import { visibleLine } from './visible.ts';

/** Characters of a label; clients cut longer ones off. */
const LONGEST_LABEL = 60;
/** Labels of so many characters stand in pairs. */
const PAIRED = 20;
const COMMAND = /^(\/\w+) (.+)$/s;

/** The buttons below a message: those that turn pages in the first row; undefined when there are none. */
export function keyboardOf({ blocks, buttons }: Pick<Shown, 'blocks' | 'buttons'>): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined;
  const turns = buttons.filter(({ replaces }) => replaces);
  const rest = buttons.filter(({ replaces }) => !replaces);
  const [first] = blocks;
  const others = first?.kind === 'notice' && first.tone === 'warning' ? withShortLabels(rest) : rest;
  return { inline_keyboard: [...(turns.length > 0 ? [turns.map(toButton)] : []), ...rowsOf(others.map(toButton))] };
}

/** Names to choose from in place of one that is not known: the command is told only where it differs. */
function withShortLabels(buttons: readonly Button[]): readonly Button[] {
  const typed = buttons.flatMap(({ label }) => COMMAND.exec(label)?.[1] ?? []);
  if (typed.length < buttons.length || new Set(typed).size !== 1 || typed[0] === '/help') return buttons;
  return buttons.map((button) => ({ ...button, label: COMMAND.exec(button.label)?.[2] ?? button.label }));
}

function toButton({ label, payload }: Button): InlineKeyboardButton {
  return { text: visibleLine(label, LONGEST_LABEL) || '…', callback_data: payload };
}

function rowsOf(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  return buttons.reduce<InlineKeyboardButton[][]>((rows, button) => {
    const row = rows.at(-1);
    const fits = row?.length === 1 && [...row, button].every(({ text }) => text.length <= PAIRED);
    if (row && fits) row.push(button);
    else rows.push([button]);
    return rows;
  }, []);
}
