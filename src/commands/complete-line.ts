import type { Desk } from '../answers/desk.ts';
import type { Command } from './command.ts';
import { completeParameter } from './complete-parameter.ts';
import { type Parameter, parameter } from './parameters.ts';
import { COMMANDS, findCommand } from './registry.ts';

/** What may stand in place of the end of a line. */
export interface Completion {
  /** The end of the line that the candidates replace. */
  readonly typed: string;
  readonly candidates: readonly string[];
}

const MOST = 25;
const OPTION_AT_END = /(?:^|\s)([a-z]+):([^:]*)$/i;
const ANYBODY = parameter('name', 'actor');
const ANYWHERE = parameter('name', 'town');

/** Completes the end of a typed line: commands, names, options and their values. */
export async function completeLine(line: string, desk: Desk): Promise<Completion> {
  const blank = line.indexOf(' ');
  if (!line.startsWith('/')) return completeText(line, desk);
  if (blank < 0)
    return {
      typed: line,
      candidates: startingWith(
        COMMANDS.map(({ name }) => `/${name} `),
        line,
      ),
    };
  const command = findCommand(line.slice(1, blank));
  const rest = line.slice(blank + 1).trimStart();
  if (!command) return { typed: '', candidates: [] };
  const option = openOption(command, rest);
  const value = option && (await completeValue(option.parameter, option.typed, desk));
  if (value && (value.candidates.length > 0 || !value.typed.includes(' '))) return value;
  const named = await completeArgument(command, rest, desk);
  return named.candidates.length > 0 && rest !== '' ? named : merge(named, completeOption(command, rest));
}

async function completeText(line: string, desk: Desk): Promise<Completion> {
  if (line === '') return { typed: '', candidates: COMMANDS.map(({ name }) => `/${name} `) };
  const names = await Promise.all([ANYBODY, ANYWHERE].map((kind) => completeParameter(kind, line, desk, MOST)));
  return { typed: line, candidates: [...new Set(names.flat())].slice(0, MOST) };
}

/** The option whose value is being typed at the end of the line. */
function openOption(command: Command, rest: string) {
  const [, key = '', typed = ''] = OPTION_AT_END.exec(rest) ?? [];
  const option = command.options.find(({ name }) => name === key.toLowerCase());
  return option ? { parameter: option, typed } : null;
}

async function completeValue(option: Parameter, typed: string, desk: Desk): Promise<Completion> {
  return { typed, candidates: await completeParameter(option, typed.replace(/^["“]/, ''), desk, MOST) };
}

async function completeArgument(command: Command, rest: string, desk: Desk): Promise<Completion> {
  const { argument } = command;
  if (!argument || OPTION_AT_END.test(rest) || /:/.test(rest)) return { typed: rest, candidates: [] };
  if (argument.type === 'command') {
    return {
      typed: rest,
      candidates: startingWith(
        COMMANDS.map(({ name }) => name),
        rest,
      ),
    };
  }
  const typed = argument.type === 'actors' ? rest.slice(rest.lastIndexOf(',') + 1).trimStart() : rest;
  return { typed, candidates: await completeParameter(argument, typed, desk, MOST) };
}

/** The name of an option that is not given yet. */
function completeOption(command: Command, rest: string): Completion {
  const typed = rest.slice(rest.lastIndexOf(' ') + 1);
  const unused = command.options.filter(({ name }) => !rest.toLowerCase().includes(`${name}:`));
  return {
    typed,
    candidates: startingWith(
      unused.map(({ name }) => `${name}:`),
      typed,
    ),
  };
}

/** Both, where they replace the same end of the line; else the first, unless it is empty. */
function merge(first: Completion, second: Completion): Completion {
  if (first.candidates.length === 0) return second;
  return first.typed === second.typed ? { ...first, candidates: [...first.candidates, ...second.candidates] } : first;
}

function startingWith(candidates: readonly string[], typed: string): readonly string[] {
  const lower = typed.toLowerCase();
  return candidates.filter((candidate) => candidate.toLowerCase().startsWith(lower));
}
