import { furnitureLanguage } from './language.ts';

/** A page says what it wants in a paragraph or less. */
const LONGEST = 320;
/** What it asks for or must tell, it tells in less. */
const SHORT = 160;
/** Words behind "this article" that tell what it is. */
const MOST_TAIL = 5;
/** An e-mail address, as far as it need be told from words. */
const MAILBOX = /[^\s@]@[^\s@]{1,60}\.\p{L}/u;
const YOU = /^you(?:r|rs|['’]\p{L}{1,2})?$/u;
const QUOTED = /[“”„«»"]|(?:^|\s)['‘]/u;

const addresses = new Set(furnitureLanguage.addresses);
const selves = new Set(furnitureLanguage.selves);
const asks = new Set(furnitureLanguage.asks);
const buttons = new Set(furnitureLanguage.buttons);
const buttonFillers = new Set(furnitureLanguage.buttonFillers);

/**
 * Whether a paragraph is the page speaking for itself: what it offers its reader ("Get our newsletter"), asks of them, or
 * must say of its publisher. What is quoted is an article's.
 */
export function isPageVoice(line: string): boolean {
  if (line.length > LONGEST || QUOTED.test(line)) return false;
  const words = wordsOf(line);
  return isOffer(line, words) || isSelf(words) || isImprint(line, words);
}

/** A bar of buttons or a menu in one line: nothing but their words, at least one of which means nothing else. */
export function isButtonBar(line: string): boolean {
  if (line.length > LONGEST || QUOTED.test(line) || /[.…]$/u.test(line)) return false;
  const words = wordsOf(line).filter((word) => !/^\d/u.test(word));
  return words.some((word) => buttons.has(word)) && words.every((word) => buttons.has(word) || buttonFillers.has(word));
}

function wordsOf(line: string): readonly string[] {
  return (
    line
      .toLowerCase()
      .replace(/’/gu, "'")
      .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** "Get our newsletter": an offer and who makes it or gets it. "Read the rest of the story here": a request. */
function isOffer(line: string, words: readonly string[]): boolean {
  const spoken = ` ${words.join(' ')} `;
  const offers = countOf(spoken, furnitureLanguage.offers);
  const asides = countOf(spoken, furnitureLanguage.asides);
  if (words.some((word) => addresses.has(word)) && offers > 0) return true;
  if (asides > 1 && words.some((word) => YOU.test(word))) return true;
  const named = offers + asides + countOf(spoken, furnitureLanguage.networks);
  return line.length <= SHORT && named > 0 && line.split(/[.?!] /u).some(asksSomething);
}

/** "This essay is part of a series.", "Cite this article: …" */
function isSelf(words: readonly string[]): boolean {
  const [first = '', noun = '', ...rest] = words;
  if (noun === 'this' && selves.has(rest[0] ?? '')) return asks.has(first) || buttons.has(first);
  if (first !== 'this' || !selves.has(noun)) return false;
  const said = rest.slice(0, MOST_TAIL).join(' ');
  return furnitureLanguage.selfTails.some((tail) => said.startsWith(tail));
}

/** Of publishers, and where to write to: articles give no addresses outside quotations. */
function isImprint(line: string, words: readonly string[]): boolean {
  if (line.length > SHORT) return false;
  return MAILBOX.test(line) || countOf(` ${words.join(' ')} `, furnitureLanguage.imprint) > 1;
}

function asksSomething(sentence: string): boolean {
  return asks.has(/\p{L}+/u.exec(sentence)?.[0].toLowerCase() ?? '');
}

/** How many of the phrases a text holds that is words between single spaces. */
function countOf(spoken: string, phrases: readonly string[]): number {
  return phrases.filter((phrase) => spoken.includes(` ${phrase} `)).length;
}
