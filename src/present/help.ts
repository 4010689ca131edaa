import type { HelpAnswer } from '../answers/help-schema.ts';
import type { Block, Reply } from '../reply/blocks.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { actionsBlock, suggestion } from './listing.ts';

/** `/help`: every command in a line, or one with its options; also the answer to what was not understood. */
export function presentHelp({ understood, commands, examples }: HelpAnswer, wording: AnswersWording): Reply {
  const [only, ...others] = commands;
  const missed: Block = { kind: 'notice', tone: 'info', text: wording.help.notUnderstood };
  return [
    ...(understood ? [] : [missed]),
    ...(only && others.length === 0 ? oneCommand(only) : allCommands(commands, wording)),
    ...actionsBlock(examples.map((example) => suggestion(example, example))),
  ];
}

function allCommands(commands: HelpAnswer['commands'], { help }: AnswersWording): readonly Block[] {
  const items = commands.map(({ usage, description }) => [
    { text: usage, style: 'code' } as const,
    { text: ` ${description}` },
  ]);
  return [
    { kind: 'heading', text: help.heading },
    { kind: 'list', items, ordered: false },
  ];
}

function oneCommand({ name, usage, description, options }: HelpAnswer['commands'][number]): readonly Block[] {
  const fields = options.map((option) => ({ name: option.name, value: option.description }));
  return [
    { kind: 'heading', text: `/${name}` },
    { kind: 'text', text: [{ text: description }] },
    { kind: 'text', text: [{ text: usage, style: 'code' }] },
    ...(fields.length > 0 ? [{ kind: 'fields', fields } as const] : []),
  ];
}
