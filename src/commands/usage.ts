import type { Command, Parameter } from './command.ts';

/** How a command is typed: `/who [NAME] [topic:WORDS] [kind:quotes|reported] …`. */
export function usageOf(command: Pick<Command, 'name' | 'argument' | 'options'>): string {
  const argument = command.argument ? [bracketed(command.argument, argumentLabel(command.argument))] : [];
  const options = command.options.map((option) => bracketed(option, `${option.name}:${valueLabel(option)}`));
  return [`/${command.name}`, ...argument, ...options].join(' ');
}

function bracketed({ required }: Parameter, label: string): string {
  return required ? label : `[${label}]`;
}

function argumentLabel(argument: Parameter): string {
  return argument.type === 'actors' ? 'NAME, NAME' : valueLabel(argument);
}

function valueLabel({ type, choices, name }: Parameter): string {
  switch (type) {
    case 'choice':
      return choices.join('|');
    case 'flag':
      return 'yes';
    case 'page':
      return 'NUMBER';
    case 'date':
      return 'DATE';
    case 'words':
      return 'WORDS';
    case 'id':
      return 'ID';
    case 'command':
      return 'COMMAND';
    case 'actor':
    case 'actors':
    case 'town':
    case 'plan':
      return name === 'source' ? 'WORDS' : 'NAME';
  }
}
