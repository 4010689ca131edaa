import type { InputWording } from '../wording/english/commands.ts';
import type { Command } from './command.ts';
import type { Parameter } from './parameters.ts';

interface Told {
  readonly input: Pick<InputWording, 'labels'>;
}

/** How a command is typed: `/who [NAME] [topic:WORDS] [kind:quotes|reported] …`. */
export function usageOf(
  { name, argument, options }: Pick<Command, 'name' | 'argument' | 'options'>,
  told: Told,
): string {
  const { labels } = told.input;
  const typed = [
    ...(argument ? [bracketed(argument, valueLabel(argument, labels))] : []),
    ...options.map((option) => bracketed(option, `${option.name}:${valueLabel(option, labels)}`)),
  ];
  return [`/${name}`, ...typed].join(' ');
}

function bracketed({ required }: Parameter, label: string): string {
  return required ? label : `[${label}]`;
}

function valueLabel({ type, choices }: Parameter, labels: InputWording['labels']): string {
  switch (type) {
    case 'choice':
      return choices.join('|');
    case 'flag':
      return 'yes';
    case 'page':
      return labels.number;
    case 'actor':
    case 'watchable':
      return labels.actor;
    case 'actors':
    case 'town':
    case 'plan':
    case 'words':
    case 'date':
    case 'id':
    case 'command':
    case 'when':
    case 'hours':
    case 'cron':
    case 'zone':
      return labels[type];
  }
}
