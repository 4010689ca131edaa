import { isCaption } from './is-caption.ts';
import { furnitureLanguage } from './language.ts';
import { isPageVoice } from './page-voice.ts';

/** Longer lines are text that happens to begin or end like furniture. */
const LONGEST = 240;
const SHORT = 80;
const FEWEST_ITEMS = 3;
const MOST_OPENING = 5;

const whole = new Set(furnitureLanguage.lines);
const links = new Set(furnitureLanguage.links);
const linkTails = new Set(furnitureLanguage.linkTails);
const teasers = new Set(furnitureLanguage.teasers);
const sponsors = new Set(furnitureLanguage.sponsors);
const counted = new Set(furnitureLanguage.counted);
const stamps = new Set(furnitureLanguage.stamps);
/** Phrases by their first characters; none is shorter. */
const HEAD = Math.min(...furnitureLanguage.starts.map(({ length }) => length));
const starts = Map.groupBy(furnitureLanguage.starts, (phrase) => phrase.slice(0, HEAD));
const fillers = new Set(furnitureLanguage.bylineFillers);
const bylines = furnitureLanguage.bylines.map((start) => `${start} `);
/** First letters, which most lines can be told by. */
const bylineLetters = new Set(bylines.map((start) => start.charAt(0)));
const noteLetters = new Set(furnitureLanguage.notes.map((phrase) => phrase.charAt(0)));

/** White space that is more or other than one space. */
const WIDE_BLANKS = /[^\S ]\s*| \s+/gu;

/** Lower case, white space collapsed, outer marks and symbols left out (quotation marks and © stay). */
export function normalised(line: string): string {
  return line
    .slice(0, LONGEST + 1)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(WIDE_BLANKS, ' ')
    .replace(/^[^\p{L}\p{N}©"“«'(]{1,8}/u, '')
    .replace(/[^\p{L}\p{N}"”»')]{1,8}$/u, '');
}

/** Whether a line by itself is page furniture. An editor's note is so at any length. */
export function isFurnitureLine(line: string): boolean {
  if (isNote(line) || isPageVoice(line)) return true;
  if (line.length > LONGEST) return false;
  const plain = normalised(line);
  return (
    plain === '' ||
    whole.has(plain) ||
    isOpener(plain) ||
    startsLike(line.toLowerCase()) ||
    startsLike(plain.replace(/^\(/u, '')) ||
    isTrail(plain) ||
    isBar(plain) ||
    furnitureLanguage.ends.some((phrase) => plain.endsWith(phrase)) ||
    furnitureLanguage.inside.some((phrase) => plain.includes(phrase)) ||
    isCaption(line, plain) ||
    isCounter(plain) ||
    isByline(line) ||
    isStamp(plain)
  );
}

/** Whether an item of a list is page furniture: the page's own voice, "(0) comments". */
export function isFurnitureItem(line: string): boolean {
  return isPageVoice(line) || (/^\(\d{1,4}\) /u.test(line) && isCounter(normalised(line)));
}

function isNote(line: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(line.slice(0, SHORT))?.[0] ?? '';
  if (!noteLetters.has(first.toLowerCase())) return false;
  const plain = normalised(line.slice(0, SHORT)).replace(/^\(/u, '');
  return furnitureLanguage.notes.some((phrase) => plain.startsWith(phrase));
}

/** Where the page stands on its site: "Home » News » Harbour". */
function isTrail(plain: string): boolean {
  return plain.length <= SHORT * 2 && /^home ?[»›>/|]/u.test(plain);
}

/** A menu in one line: "News | Sport | Harbour". */
function isBar(plain: string): boolean {
  const items = plain.split(/ [|·•] /u);
  return items.length >= FEWEST_ITEMS && items.every((item) => !/\d/u.test(item) && item.split(' ').length <= 3);
}

function startsLike(line: string): boolean {
  return starts.get(line.slice(0, HEAD))?.some((phrase) => line.startsWith(phrase)) ?? false;
}

/** What kind of block a line opens, if any. */
export function openerOf(line: string): 'links' | 'teasers' | 'sponsors' | 'tail' | null {
  if (line.length > SHORT) return null;
  const plain = normalised(line);
  if (teasers.has(plain)) return 'teasers';
  if (sponsors.has(plain)) return 'sponsors';
  if (links.has(plain) || isTailed(plain)) return 'links';
  return furnitureLanguage.tails.some((phrase) => plain.startsWith(phrase)) ? 'tail' : null;
}

/** "Most read in Harbours": one of the phrases and what it is about. */
function isTailed(plain: string): boolean {
  const words = plain.split(' ');
  const heads = [1, 2, 3].filter((count) => linkTails.has(words[count] ?? ''));
  return words.length <= MOST_OPENING && heads.some((count) => links.has(words.slice(0, count).join(' ')));
}

function isOpener(plain: string): boolean {
  return plain.length <= SHORT && openerOf(plain) !== null;
}

/** "Visited 12 times, 3 visits today", "4 min read": a number, a counted word and little else. */
function isCounter(plain: string): boolean {
  if (plain.length > SHORT || !/\d/.test(plain)) return false;
  const words = plain.split(/[^\p{L}]+/u).filter(Boolean);
  if (words.length > 8) return false;
  const named =
    words.some((word) => counted.has(word)) || furnitureLanguage.counted.some((p) => plain.includes(` ${p}`));
  return named && (words.length <= 3 || words[0] === 'visited');
}

/** "By Jane Doe and John Roe in Springfield", "Text by Jane Doe. Photos by John Roe.": capitalised throughout, no sentence. */
function isByline(line: string): boolean {
  if (line.length > SHORT * 2 || !bylineLetters.has(line.charAt(0).toLowerCase())) return false;
  if (/[!?”"]$/u.test(line)) return false;
  return line.split(/\. (?=\p{Lu}\p{Ll}+ by )/u).every(isOneByline);
}

function isOneByline(line: string): boolean {
  const lower = line.toLowerCase();
  const phrase = bylines.find((start) => lower.startsWith(start));
  if (phrase === undefined) return false;
  const words = line
    .slice(phrase.length)
    .split(/[\s,|–—•]+/u)
    .filter(Boolean);
  return words.length > 0 && words.length <= 14 && words.every(isBylineWord);
}

function isBylineWord(word: string): boolean {
  return /^[\p{Lu}\d@]/u.test(word) || fillers.has(word.toLowerCase()) || /^\p{L}+@/u.test(word);
}

/** Whether a line says whose the page is: "© 2021 …", "Copyright …", "… All rights reserved". */
export function isCopyright(line: string): boolean {
  return line.length <= LONGEST && furnitureLanguage.owners.some((phrase) => line.toLowerCase().includes(phrase));
}

/** Whether a line is a byline, or nothing but a date, a time or figures. */
export function isBylineOrStamp(line: string): boolean {
  return isByline(line) || isStampLine(line);
}

/** Whether a line is nothing but a date, a time or figures. */
export function isStampLine(line: string): boolean {
  return line.length <= SHORT && isStamp(normalised(line));
}

/** A date line: nothing but a date, a time or figures. */
function isStamp(plain: string): boolean {
  if (plain.length > SHORT || !/\d/.test(plain)) return false;
  return plain
    .split(/[\s,|/:–—-]+/u)
    .filter(Boolean)
    .every(
      (word) =>
        /^\d{1,4}(?:st|nd|rd|th|am|pm)?\.?$/.test(word) ||
        stamps.has(word.replace(/\.$/, '')) ||
        /^\d[\d.]*z?$/.test(word),
    );
}
