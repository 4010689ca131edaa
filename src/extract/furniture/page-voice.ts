import { createPhraseCounter } from './create-phrase-counter.ts';
import { furnitureLanguage } from './language.ts';

/** "This article appears in …" may say much more. */
const LONGEST_SELF = 400;
const COPYING =
  /\b(?:re-?print(?:s|ed|ing)?|re-?produc(?:e|ed|ing|tion)|re-?publish(?:ed|ing)?|re-?publication|re-?posting|copying|use of (?:any |all |the |our |site )?(?:materials?|content|texts?))\b/iu;
/** "Q: …", "LIND: …" */
const TURN = /^\p{Lu}[\p{L}. ]{0,30}:/u;
const ALLOWED = /\b(?:prohibited|forbidden|permitted|allowed|permission|consent|hyperlink|(?:a|active) link)\b/iu;
/** "We remind you that …" */
const REMINDS =
  /\bwe (?:will |would like to )?(?:remind|tell|offer|bring|invite|ask|recommend|thank|inform|keep) you\b/iu;
/** A page says what it wants in a paragraph or less. */
const LONGEST = 320;
/** What it asks for or must tell, it tells in less. */
const SHORT = 160;
/** "More?" may be asked by anybody. */
const FEWEST_ASKED = 3;
/** Words behind "this article" that tell what it is. */
const MOST_TAIL = 5;
/** An e-mail address, as far as it need be told from words. */
const MAILBOX = /[^\s@]@[^\s@]{1,60}\.\p{L}/u;
/** Where somebody can be reached: "@jane_doe", "555-0134". */
const REACHED = /(?:^|\s)@\p{L}[\w.]{2,}|\b\d{3}[-.]\d{4}\b/u;
const YOU = /^you(?:r|rs|'\p{L}{1,2})?$/u;
const QUOTED = /[“”„«»"]|(?:^|\s)['‘]/u;
const WORD = /[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu;

const addresses = new Set(furnitureLanguage.addresses);
const asks = new Set(furnitureLanguage.asks);
const asksLater = new Set(furnitureLanguage.asksLater);
const reaches = new Set(furnitureLanguage.reaches);
const selves = new Set(furnitureLanguage.selves);
const buttons = new Set(furnitureLanguage.buttons);
const bar = new Set([...furnitureLanguage.buttons, ...furnitureLanguage.buttonFillers]);
const offersIn = createPhraseCounter(furnitureLanguage.offers);
const asidesIn = createPhraseCounter(furnitureLanguage.asides);
const wantsIn = createPhraseCounter(furnitureLanguage.wants);
const imprintIn = createPhraseCounter(furnitureLanguage.imprint);

/**
 * Whether a paragraph is the page speaking for itself: what it offers its reader ("Get our newsletter"), asks of them,
 * says of what it carries or must say of its publisher; or a bar of buttons. What is quoted is an article's.
 */
export function isPageVoice(line: string): boolean {
  const words = wordsOf(line);
  if (line.length <= LONGEST_SELF && isSelf(words)) return true;
  if (line.length > LONGEST || QUOTED.test(line)) return false;
  if (CALLS.test(line) || REMINDS.test(line) || isLegal(line) || tellsReach(line, words)) return true;
  return isButtonBar(line, words) || isOffer(line, words) || isToReader(words) || isImprint(line, words);
}

/** Whether a short paragraph speaks to its reader and nobody is quoted in it. */
export function isAddressed(line: string): boolean {
  return line.length <= SHORT && !QUOTED.test(line) && !TURN.test(line) && wordsOf(line).some((word) => YOU.test(word));
}

/** In lower case, an owner's "'s" left out. */
function wordsOf(line: string): readonly string[] {
  const words = line.toLowerCase().replace(/’/gu, "'").match(WORD) ?? [];
  return words.map((word) => word.replace(/'s$/u, ''));
}

/** "Reprinting is allowed only with a link": what may be done with what the page carries. */
function isLegal(line: string): boolean {
  return line.length <= LONGEST && COPYING.test(line) && ALLOWED.test(line);
}

/** "Want more of this? Subscribe." */
const CALLS = /[.?!] (?:subscribe|log in|sign up|sign in|donate|register|join us)(?: (?:now|today|here))?[.!]?$/iu;

/** Nothing but the words of buttons and menus, at least one of which means nothing else. */
function isButtonBar(line: string, words: readonly string[]): boolean {
  if (/[.…]$/u.test(line) || (words.length < FEWEST_ASKED && /[?!]$/u.test(line))) return false;
  return words.every((word) => bar.has(word) || /^\d/u.test(word)) && words.some((word) => buttons.has(word));
}

/** "Get our newsletter": an offer and who makes it or gets it. "Read the rest of the story here": a request. */
function isOffer(line: string, words: readonly string[]): boolean {
  const requested = line.length <= SHORT && line.split(/[.?!] /u).some(opensWithRequest);
  const addressed = words.some((word) => addresses.has(word));
  if (!requested && !addressed) return false;
  const [offers, asides] = [offersIn(words), asidesIn(words)];
  if (addressed && offers > 0) return true;
  const wanted = wantsIn(words);
  const isBoth = words.some((word) => YOU.test(word)) && words.some((word) => /^(?:our|ours|us)$/u.test(word));
  if (isBoth && asides + wanted > 0 && !TURN.test(line)) return true;
  if (asides + Math.min(asides, wanted) > 1 && words.some((word) => YOU.test(word))) return true;
  return requested && offers + asides + wanted > 0;
}

/** "Follow us", "To get new posts, consider subscribing" */
function opensWithRequest(sentence: string): boolean {
  const plain = sentence.toLowerCase();
  const later = /^(?:to|if you) [^,]{3,80}, (\p{L}+)/u.exec(plain)?.[1] ?? '';
  return asks.has(/\p{L}+/u.exec(plain)?.[0] ?? '') || asks.has(later) || asksLater.has(later);
}

/** "Reach Mara Lind at 555-0134." */
function tellsReach(line: string, words: readonly string[]): boolean {
  return line.length <= SHORT && reaches.has(words[0] ?? '') && REACHED.test(line);
}

/** "I hope you liked this article", "I agree to the privacy policy": what only the page says to its reader. */
function isToReader(words: readonly string[]): boolean {
  if (words.includes('agree') && offersIn(words) > 0) return true;
  const isOfPage = words.some((word, at) => word === 'this' && selves.has(words[at + 1] ?? ''));
  return (
    isOfPage &&
    words.some((word) => YOU.test(word)) &&
    asidesIn(words) + words.filter((word) => asks.has(word)).length > 0
  );
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
  return line.length <= SHORT && (MAILBOX.test(line) || imprintIn(words) > 1);
}
