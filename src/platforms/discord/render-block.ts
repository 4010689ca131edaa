import {
  type APIComponentInContainer,
  type APISectionComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';
import type { Block, Field, Reply, Rich } from '../../reply/blocks.ts';
import { inert } from '../../reply/inert.ts';
import type { DiscordWording } from '../../wording/english/discord.ts';
import type { ButtonMaker } from './buttons.ts';
import { linkTarget } from './link-target.ts';
import { type CommandTap, markdown } from './markdown.ts';
import { questionsOf, withoutQuestions, withSmallPrint } from './questions.ts';

/** How blocks of one message are rendered. */
export interface Look {
  /** What asks a question that stands in the text; null where there is nothing to ask it with. */
  readonly payloadOf: (question: string) => string | null;
  readonly tap: CommandTap;
  readonly button: ButtonMaker;
  readonly wording: DiscordWording;
}

const LONGEST_DESCRIPTION = 1_024;
const BUTTONS_IN_ROW = 5;
const SMALL = '-# ';

/** A block as components of a card. Whatever articles and users wrote is inert in them. */
export function renderBlock(block: Block, isFirst: boolean, look: Look): readonly APIComponentInContainer[] {
  switch (block.kind) {
    case 'heading':
      return display([`${isFirst ? '##' : '###'} ${line(block.text, look)}`, ...small(block.detail, look)]);
    case 'quote':
      return quote(block, look);
    case 'text':
      return display(textLines(block.text, look));
    case 'list':
      return list(block, look);
    case 'fields':
      return display(block.fields.map((field) => fieldLine(field, look)));
    case 'image':
      return image(block.url, block.alt, look);
    case 'notice':
      return display([`${block.tone === 'warning' ? '⚠️ ' : ''}${markdown([{ text: block.text }], look.tap)}`]);
    case 'actions':
      return [];
  }
}

function line(text: string, { tap }: Look): string {
  return markdown([{ text }], tap, true);
}

function small(text: string | undefined, look: Look): readonly string[] {
  return text === undefined ? [] : [`${SMALL}${line(text, look)}`];
}

function display(lines: readonly string[]): readonly APITextDisplayComponent[] {
  const content = lines.join('\n').trim();
  return content === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
}

/** What is less important all through is small print. */
function textLines(text: Rich, { tap }: Look): readonly string[] {
  const lines = markdown(text, tap).split('\n');
  return text.every(({ style }) => style === 'dim') ? lines.map((one) => (one === '' ? '' : `${SMALL}${one}`)) : lines;
}

function fieldLine({ name, value }: Field, { tap }: Look): string {
  return markdown([{ text: `${name}:`, style: 'strong' }, { text: ` ${value}` }], tap, true);
}

function image(url: string, alt: string, look: Look): readonly APIComponentInContainer[] {
  const target = linkTarget(url);
  if (target === null) return display([line(alt, look)]);
  const description = inert(alt).trim().slice(0, LONGEST_DESCRIPTION).toWellFormed();
  const item = { media: { url: target }, ...(description === '' ? {} : { description }) };
  return [{ type: ComponentType.MediaGallery, items: [item] }];
}

/** The words behind a bar, who and how below, sources in small print. One question is a button beside all that. */
function quote(
  { text, attribution }: Extract<Reply[number], { kind: 'quote' }>,
  look: Look,
): readonly APIComponentInContainer[] {
  const canAsk = (question: string) => look.payloadOf(question) !== null;
  const asked = attribution.map((one) => questionsOf(one, canAsk));
  const several = asked.flat().length > 1;
  const words = markdown(text, look.tap);
  const lines = attribution
    // Buttons below say what such a line says.
    .filter((_, at) => !several || asked[at]?.length === 0)
    .map((one) => markdown(withoutQuestions(one, canAsk), look.tap, true))
    .filter((one) => one !== '')
    .map((one, at) => (at === 0 ? one : `${SMALL}${one}`));
  const shown = [...(words === '' ? [] : words.split('\n').map((one) => `> ${one}`)), ...lines];
  if (!several) return withButton(shown, asked.flat()[0]?.question, look);
  const buttons = asked
    .flat()
    .slice(0, BUTTONS_IN_ROW)
    .map(({ question, label }) => ask(question, label, look));
  return [...display(shown), { type: ComponentType.ActionRow, components: buttons }];
}

function list(
  { items, ordered, start = 1 }: Extract<Reply[number], { kind: 'list' }>,
  look: Look,
): readonly APIComponentInContainer[] {
  const canAsk = (question: string) => look.payloadOf(question) !== null;
  const rows = items.map((item, at) => {
    const [main, small] = withSmallPrint(withoutQuestions(item, canAsk));
    const mark = ordered ? `${start + at}. ` : '';
    return {
      main: `${mark}${markdown(main, look.tap, true)}`,
      small: markdown(small, look.tap, true),
      question: questionsOf(item, canAsk)[0]?.question,
    };
  });
  if (rows.some(({ question }) => question !== undefined)) {
    return rows.flatMap(({ main, small, question }) =>
      withButton([main, ...(small === '' ? [] : [`${SMALL}${small}`])], question, look),
    );
  }
  return display(rows.map(({ main, small }) => [ordered ? main : `- ${main}`, small].filter(Boolean).join(' · ')));
}

function withButton(
  lines: readonly string[],
  question: string | undefined,
  look: Look,
): readonly APIComponentInContainer[] {
  const shown = display(lines);
  const [only] = shown;
  if (question === undefined || only === undefined) return shown;
  const { context, open } = look.wording;
  const label = question.startsWith('/source ') ? context : open;
  const section: APISectionComponent = {
    type: ComponentType.Section,
    components: [only],
    accessory: ask(question, label, look),
  };
  return [section];
}

function ask(question: string, label: string, { payloadOf, button }: Look) {
  return button(label, { payload: payloadOf(question) ?? '', replaces: false });
}
