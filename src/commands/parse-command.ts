import type { Wording } from '../wording/wording.ts';
import { badArguments, type Command, type Values } from './command.ts';
import type { Parameter } from './parameters.ts';
import { COMMANDS, findCommand } from './registry.ts';
import { shorten } from './shorten.ts';
import { splitWords, type Word } from './split-words.ts';
import { unknownCommand } from './unknown-command.ts';

/** A question ready to be run. */
export interface ParsedCommand {
  readonly command: Command;
  readonly values: Values;
}

/**
 * Reads `/name words key:value …`. An option of words takes all words up to the next option; `key:"…"` takes what is
 * quoted. Throws UserError `unknown-command` or `bad-arguments`.
 */
export function parseCommand(line: string, wording: Wording): ParsedCommand {
  const [head = '/', rest] = splitHead(line);
  const command = findCommand(head.slice(1));
  if (!command) throw unknownCommand(head.slice(1), COMMANDS, wording);
  return { command, values: parseArguments(command, rest, wording) };
}

/** The name of the command that a line asks for, as typed; null when the line is no command. */
export function commandName(line: string): string | null {
  return line.startsWith('/') ? shorten(splitHead(line)[0].slice(1)) : null;
}

function splitHead(line: string): readonly [head: string, rest: string] {
  const blank = line.search(/\s/);
  return blank < 0 ? [line, ''] : [line.slice(0, blank), line.slice(blank + 1)];
}

/** What a command is given, as typed, by parameter name. */
export function parseArguments(command: Command, text: string, wording: Wording): Values {
  const { free, given } = assign(command, splitWords(text), wording);
  const values = Object.fromEntries([...given].map(([name, words]) => [name, words.join(' ')]));
  const { argument } = command;
  if (free.length > 0 && argument) return { ...values, [argument.name]: free.join(' ') };
  if (free.length > 0) {
    throw badArguments(command, wording.input.noWords(shorten(free.join(' '))), wording);
  }
  if (argument?.required) {
    const wanted = wording.commands[command.name].parameters[argument.name] ?? argument.name;
    throw badArguments(command, wording.input.expected.nothing(wanted), wording);
  }
  return values;
}

interface Assigned {
  readonly free: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** Gives each word to the option it belongs to, or to none. */
function assign(command: Command, words: readonly Word[], wording: Wording): Assigned {
  const free: string[] = [];
  const given = new Map<string, string[]>();
  let open = { words: free, room: Number.POSITIVE_INFINITY };
  for (const word of words) {
    const option = optionOf(command, word, wording);
    if (option && given.has(option.name)) {
      throw badArguments(command, wording.input.givenTwice(option.name), wording);
    }
    if (option) {
      open = { words: word.value === '' ? [] : [word.value], room: roomOf(option, word) };
      given.set(option.name, open.words);
    } else (open.words.length < open.room ? open.words : free).push(textOf(command, word));
  }
  return { free, given };
}

function optionOf(command: Command, { key }: Word, wording: Wording): Parameter | undefined {
  const option = command.options.find(({ name }) => name === key);
  if (key !== null && !option && !command.freeText) throw unknownOption(command, key, wording);
  return option;
}

/** How many words an option takes: quoted ones are all of it. */
function roomOf(option: Parameter, { quoted }: Word): number {
  return takesWords(option) && !quoted ? Number.POSITIVE_INFINITY : 1;
}

function textOf({ freeText }: Command, { key, raw, value }: Word): string {
  return freeText || key !== null ? raw : value;
}

const WORDY: ReadonlySet<Parameter['type']> = new Set(['words', 'when', 'hours', 'cron', 'actor', 'town', 'plan']);

function takesWords({ type }: Parameter): boolean {
  return WORDY.has(type);
}

function unknownOption(command: Command, key: string, wording: Wording): Error {
  const known = command.options.map(({ name }) => `${name}:`).join(', ');
  return badArguments(command, wording.input.noOption(shorten(key), known), wording);
}
