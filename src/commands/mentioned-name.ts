import { actorDirectory } from '../answers/actor-directory.ts';
import type { Desk } from '../answers/desk.ts';
import { placeNames } from '../answers/place-names.ts';
import { nameWords } from './known-names.ts';
import type { Token } from './match-pattern.ts';
import type { ParsedCommand } from './parse-command.ts';
import { townCommand } from './town.ts';
import { whoCommand } from './who.ts';

const MOST_NAME_WORDS = 6;
const SHORTEST_NAME = 3;

/** A known name in a question and what it means. */
interface Mention {
  readonly name: string;
  readonly actor: string | null;
  readonly town: string | null;
}

/** The news of the one town that a question names, else the statements of the one actor; null where it names several. */
export async function mentionedName(tokens: readonly Token[], desk: Desk): Promise<ParsedCommand | null> {
  const mentions = await mentionsIn(tokens, desk);
  const town = theOnly(
    mentions.filter((mention) => mention.town !== null),
    ({ town }) => town,
  );
  if (town !== null) return { command: townCommand, values: { name: town } };
  if (mentions.some((mention) => mention.town !== null)) return null;
  const actor = theOnly(mentions, ({ actor }) => actor);
  return actor === null ? null : { command: whoCommand, values: { name: actor } };
}

/** The name, however often, under which a single id is mentioned. */
function theOnly(mentions: readonly Mention[], idOf: (mention: Mention) => string | null): string | null {
  const [first, ...others] = mentions;
  return first && others.every((other) => idOf(other) === idOf(first)) ? first.name : null;
}

/** Left to right, the longest first. */
async function mentionsIn(tokens: readonly Token[], desk: Desk): Promise<readonly Mention[]> {
  const actors = (await actorDirectory(desk)).names;
  const towns = placeNames(desk.beat).names;
  const mentionOf = (words: readonly Token[]): Mention | null => {
    const name = nameWords(words.map(({ text }) => text).join(' '));
    if (name.length < SHORTEST_NAME) return null;
    const [actor, town] = [actors.exactly(name), towns.exactly(name)];
    return actor === null && town === null ? null : { name, actor, town };
  };
  const written = tokens.some(({ text }, at) => at > 0 && isCapital(text));
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(tokens, at, mentionOf);
    if (!found) continue;
    const { mention, end } = found;
    if (!written || isWholeName(tokens, at, end)) mentions.push(mention);
    at = end - 1;
  }
  return mentions;
}

function longestAt(tokens: readonly Token[], at: number, mentionOf: (words: readonly Token[]) => Mention | null) {
  for (let end = Math.min(tokens.length, at + MOST_NAME_WORDS); end > at; end--) {
    const mention = mentionOf(tokens.slice(at, end));
    if (mention) return { mention, end };
  }
  return null;
}

/** A capital, and none beside it: "Ann Keller" and "Keller Bank" are not Keller. The first word has one anyway. */
function isWholeName(tokens: readonly Token[], start: number, end: number): boolean {
  const capital = (at: number) => isCapital(tokens[at]?.text ?? '');
  const within = tokens.slice(start, end).some(({ text }) => isCapital(text));
  return within && !(start > 1 && capital(start - 1)) && !capital(end);
}

function isCapital(word: string): boolean {
  return /^["“«]?\p{Lu}/u.test(word);
}
