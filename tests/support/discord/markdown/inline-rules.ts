import type { Rule } from './block-rules.ts';
import type { Style } from './page.ts';

const ESCAPE = /^\\([^0-9A-Za-z\s])/u;
const AUTOLINK = /^<((?:https?|steam|discord):\/\/[^\s>]+)>/i;
const MAIL_OR_PHONE = /^<((?:mailto:)?[^\s<>@:]+@[^\s<>@]+\.[^\s<>@]+|(?:tel:)?\+\d[\d\s().-]+)>/;
const BARE_URL = /^(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/i;
const LABEL = String.raw`((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)`;
const HREF = String.raw`\(\s*<?((?:\([^()\s]*\)|[^\s\\()]|\\.|\()*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)`;
const MASKED = new RegExp(`^\\[${LABEL}\\]${HREF}`);
const SCHEME = /^(?:https?|discord|mailto|tel):/i;

const BOLD = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/;
const UNDERLINE = /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/;
/** A word boundary is one of ASCII: behind the closing line any Cyrillic letter is "no word". */
const ITALIC_LINE = /^_((?:__|\\[\s\S]|[^\\_])+?)_\b/;
const ITALIC_STAR = /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/;
const STRIKE = /^~~([\s\S]+?)~~/;
const SPOILER = /^\|\|([\s\S]+?)\|\|/;

const SHRUG = '¯\\_(ツ)_/¯';
const PINGS = /^(?:@everyone|@here|<@!?\d+>|<@&\d+>|<#\d+>|<id:[a-z-]+>|<\/[^\s<>:][^<>:]*:\d+>)/;
const TIME = /^<t:(-?\d{1,13})(?::[tTdDfFRsS])?>/;
const CUSTOM_EMOJI = /^<a?:\w+:\d+>/;
/** Which names there are is not looked up: any that could be one counts. */
const EMOJI = /^:(?:100|1234|[\w+-]*[a-z][\w+-]*)(?:::skin-tone-\d)?:/i;

/** The one emoticon that keeps its backslash. */
const shrug: Rule = (source, _where, page) => {
  if (!source.startsWith(SHRUG)) return 0;
  page.write(SHRUG);
  return SHRUG.length;
};

const escaped: Rule = (source, _where, page) => {
  const match = ESCAPE.exec(source);
  if (match === null) return 0;
  page.write(match[1] ?? '');
  return match[0].length;
};

const autolink: Rule = (source, where, page) => {
  const match = where.inLink ? null : (AUTOLINK.exec(source) ?? MAIL_OR_PHONE.exec(source));
  const url = match?.[1];
  if (match === null || url === undefined) return 0;
  page.linked(url, () => page.write(url));
  return match[0].length;
};

const bareUrl: Rule = (source, where, page) => {
  const match = where.inLink ? null : BARE_URL.exec(source);
  if (match === null) return 0;
  const url = balanced(match[0]);
  page.linked(url, () => page.write(url));
  return url.length;
};

/** A closing bracket that nothing opened is not of the address. */
function balanced(url: string): string {
  const count = (sign: string) => url.split(sign).length;
  return url.endsWith(')') && count(')') > count('(') ? balanced(url.slice(0, -1)) : url;
}

const maskedLink: Rule = (source, where, page, read) => {
  const match = source.startsWith('[') && !where.inLink ? MASKED.exec(source) : null;
  const [whole = '', label = '', href = ''] = match ?? [];
  const url = href.replace(/\\([^0-9A-Za-z\s])/g, '$1');
  if (whole === '' || !SCHEME.test(url) || label.trim() === '') return 0;
  page.linked(url, () => read(label, { ...where, inLink: true, lineStart: false }));
  return whole.length;
};

/** Of bold, italic and underline the longest wins, then italic. */
const emphasis: Rule = (source, where, page, read) => {
  const found = (
    [
      ['italic', ITALIC_STAR.exec(source) ?? ITALIC_LINE.exec(source)],
      ['bold', BOLD.exec(source)],
      ['underline', UNDERLINE.exec(source)],
    ] as const
  )
    .flatMap(([style, match]) => (match === null ? [] : [{ style, whole: match[0], inside: match[1] ?? '' }]))
    .toSorted((one, two) => two.whole.length - one.whole.length)[0];
  if (found === undefined) return 0;
  page.styled(found.style, () => read(found.inside, { ...where, lineStart: false }));
  return found.whole.length;
};

function pair(pattern: RegExp, style: Style): Rule {
  return (source, where, page, read) => {
    const match = pattern.exec(source);
    if (match === null) return 0;
    page.styled(style, () => read(match[1] ?? '', { ...where, lineStart: false }));
    return match[0].length;
  };
}

/** Closed by a run of as many back-ticks as opened it, the longest run that has one. */
const code: Rule = (source, _where, page) => {
  const opening = /^`+/.exec(source)?.[0].length ?? 0;
  if (opening === 0) return 0;
  const runs = [...source.slice(opening).matchAll(/`+/g)].filter(([run]) => run.length <= opening);
  const longest = runs.reduce((most, [run]) => Math.max(most, run.length), 0);
  const closing = runs.find(([run]) => run.length === longest);
  if (closing === undefined) return 0;
  const end = opening + closing.index;
  page.styled('code', () => page.write(source.slice(longest, end)));
  return end + longest;
};

const mention: Rule = (source, _where, page) => {
  const match = PINGS.exec(source);
  if (match !== null) page.mention(match[0]);
  return match?.[0].length ?? 0;
};

const time: Rule = (source, _where, page) => {
  const match = TIME.exec(source);
  const date = new Date(Number(match?.[1]) * 1000);
  if (match === null || Number.isNaN(date.getTime())) return 0;
  page.mention(match[0], date.toISOString());
  return match[0].length;
};

const emoji: Rule = (source, _where, page) => {
  const match = CUSTOM_EMOJI.exec(source) ?? EMOJI.exec(source);
  if (match !== null) page.emoji(match[0]);
  return match?.[0].length ?? 0;
};

export const INLINE_RULES: readonly Rule[] = [
  shrug,
  escaped,
  autolink,
  bareUrl,
  maskedLink,
  emphasis,
  pair(STRIKE, 'strike'),
  pair(SPOILER, 'spoiler'),
  code,
  mention,
  time,
  emoji,
];
