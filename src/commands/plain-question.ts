import type { Desk } from '../answers/desk.ts';
import { todayAt } from '../answers/today.ts';
import type { Command, Values } from './command.ts';
import { withoutDates } from './date-words.ts';
import {
  CONTRACTIONS,
  OPENINGS,
  PLAN_WORDS,
  QUESTION_PATTERNS,
  type QuestionPattern,
  STOP_WORDS,
} from './english-questions.ts';
import { knowsPlan, nameWords, thingNamed } from './known-names.ts';
import { matchPattern, type Slots, type Token } from './match-pattern.ts';
import { mentionedName } from './mentioned-name.ts';
import { type ParsedCommand, parseArguments } from './parse-command.ts';
import { findCommand } from './registry.ts';
import { whoCommand } from './who.ts';

/** Longer texts are no questions. */
const MOST_WORDS = 40;

/** The command that a question without a slash means; null when nothing can be made of it. */
export async function routePlainQuestion(text: string, desk: Desk): Promise<ParsedCommand | null> {
  const all = tokensOf(text);
  if (all.length === 0 || all.length > MOST_WORDS) return null;
  const { tokens, dates } = withoutDates(withoutOpening(all), todayAt(desk));
  const parsed = (await matching(tokens, desk)) ?? (await bareName(tokens, desk));
  if (parsed) return dated(parsed, dates);
  const bare = bareCommand(text, desk);
  if (bare && !(await asksForNobody(bare, desk))) return bare;
  const mentioned = await mentionedName(tokens, desk);
  return mentioned ? dated(mentioned, dates) : bare;
}

/** The first pattern that fits. */
async function matching(tokens: readonly Token[], desk: Desk): Promise<ParsedCommand | null> {
  for (const pattern of PATTERNS) {
    const slots = matchPattern(pattern.parts, tokens);
    const parsed = slots && (await fill(pattern, slots, desk));
    if (parsed) return parsed;
  }
  return null;
}

function dated({ command, values }: ParsedCommand, dates: Values): ParsedCommand {
  return { command, values: { ...onlyOptionsOf(command, dates), ...values } };
}

/** "Who …" followed by the rest of a question rather than by a name. */
async function asksForNobody({ command, values }: ParsedCommand, desk: Desk): Promise<boolean> {
  const [name, ...others] = Object.values(values);
  if (command !== whoCommand || name === undefined || others.length > 0) return false;
  return (await thingNamed(name, desk, 'actor')).command !== whoCommand;
}

const PATTERNS = QUESTION_PATTERNS.map((pattern) => ({ ...pattern, parts: pattern.ask.split(' ') }));

function tokensOf(text: string): readonly Token[] {
  const words = text.replace(/[?!.…\s]+$/u, '').split(/\s+/);
  return words
    .filter((word) => word !== '')
    .flatMap((word) => {
      const key = word
        .toLowerCase()
        .replace(/[’‘ʼ]/g, "'")
        .replace(/[,;:]$/, '');
      const [first, ...others] = CONTRACTIONS.get(key) ?? [key];
      return [{ text: word, key: first ?? key }, ...others.map((other) => ({ text: '', key: other }))];
    });
}

function withoutOpening(tokens: readonly Token[]): readonly Token[] {
  const opening = OPENINGS.map((words) => words.split(' ')).find(
    (words) => words.length < tokens.length && words.every((word, at) => tokens[at]?.key === word),
  );
  return opening ? withoutOpening(tokens.slice(opening.length)) : tokens;
}

async function fill(pattern: QuestionPattern, slots: Slots, desk: Desk): Promise<ParsedCommand | null> {
  const { thing, claim, plan, about, town, name, topic, ...others } = slots;
  if (claim !== undefined) return mentionedName(tokensOf(claim), desk);
  if (thing !== undefined) return thingNamed(nameWords(thing), desk, 'town');
  if (plan !== undefined) return fillPlan(plan, pattern.known === true, desk);
  if (pattern.known && name !== undefined && (await thingNamed(nameWords(name), desk, 'actor'))?.command.name !== 'who')
    return null;
  const values = {
    ...others,
    ...(topic === undefined ? {} : { topic: topicWords(topic) }),
    ...(about === undefined ? {} : { name: nameWords(about), about: 'yes' }),
    ...(town === undefined ? {} : { name: nameWords(town) }),
    ...(name === undefined ? {} : { name: nameWords(name) }),
  };
  return build(pattern.command, values);
}

async function fillPlan(words: string, mustBeKnown: boolean, desk: Desk): Promise<ParsedCommand | null> {
  const plain = nameWords(words).split(/[\s-]+/);
  const telling = nameWords(plain.filter((word) => !PLAN_WORDS.has(word.toLowerCase())).join(' '));
  if (telling === '') return build('plan', {});
  for (const name of [nameWords(words), `${nameWords(words)} plan`, telling]) {
    if (await knowsPlan(name, desk)) return build('plan', { name });
  }
  return mustBeKnown ? null : build('plan', { name: telling });
}

/** A question that is just a name: its statements, its news or its points. */
async function bareName(tokens: readonly Token[], desk: Desk): Promise<ParsedCommand | null> {
  const found = await thingNamed(nameWords(tokens.map(({ text }) => text).join(' ')), desk, 'actor');
  return found?.command.name === 'search' ? null : found;
}

/** A command whose slash was forgotten, where it takes nothing that could be the rest of a sentence. */
function bareCommand(text: string, { wording }: Desk): ParsedCommand | null {
  const [name = '', ...rest] = text.split(/\s+/);
  const command = findCommand(name);
  if (!command || (rest.length > 4 && command.name !== 'search')) return null;
  return { command, values: parseArguments(command, rest.join(' '), wording) };
}

function build(name: string, values: Values): ParsedCommand | null {
  const command = findCommand(name);
  return command ? { command, values } : null;
}

function topicWords(topic: string): string {
  const words = topic.replace(/[“”",;]/g, ' ').split(/\s+/);
  const telling = words.filter((word) => word !== '' && !STOP_WORDS.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).join(' ');
}

function onlyOptionsOf(command: Command, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => command.options.some((o) => o.name === name)));
}
