import { slug } from '../../model/slug.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Sentence } from '../analysis/analysis.ts';
import type { Context, Mention } from '../vocabulary.ts';
import { findAuthorAfter, findOwner } from './find-owner.ts';
import { planWords } from './language.ts';
import { mentionsIn } from './mentions-in.ts';
import { ANY_NOUN, CALLED, COUNTED, DUBBED, NAMED, NUMERIC, numberOf, PURPOSED, QUOTED_NAME } from './plan-patterns.ts';

/** Of a sentence, how many characters are searched. */
const LONGEST = 2_000;

/** Where a text names a plan that no phrase of the beat fits. */
export interface Naming {
  readonly span: Span;
  readonly size: number | null;
  /** The words at `span`. */
  readonly words: string;
  /** A name of its own, such as "Harbour Initiative". */
  readonly title: string | null;
  readonly owner: { readonly ids: readonly string[]; readonly words: Span; readonly beside: boolean } | null;
}

/** A naming before its owner is looked for. */
interface Candidate {
  readonly span: Span;
  readonly size: number | null;
  readonly title: string | null;
  /** The words name a plan only together with an owner. */
  readonly needsOwner: boolean;
}

/** The plans that one sentence names, in text order. Of two that overlap the first kind counts. */
export function findNamings(analysis: Analysis, context: Context, sentence: Sentence): readonly Naming[] {
  const [from, to] = sentence.span;
  const words = analysis.text.slice(from, Math.min(to, from + LONGEST));
  if (!ANY_NOUN.test(words)) return [];
  const mentions = mentionsIn(context, sentence.span);
  const candidates = [
    ...numbered(words, from),
    ...titled(words, from),
    ...called(words, from),
    ...[...words.matchAll(PURPOSED)].map((match) => candidate(spanOf(from, match), { needsOwner: true })),
  ];
  const found: Naming[] = [];
  for (const { span, size, title, needsOwner } of candidates) {
    if (found.some((naming) => overlaps(naming.span, span))) continue;
    const owner = ownerOf(analysis, sentence, mentions, span, title === null ? findOwner : findAuthorAfter);
    if (!needsOwner || owner !== null) found.push({ span, size, words: analysis.text.slice(...span), title, owner });
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

function candidate(span: Span, more: Partial<Candidate>): Candidate {
  return { span, size: null, title: null, needsOwner: false, ...more };
}

function numbered(words: string, from: number): readonly Candidate[] {
  return [NUMERIC, COUNTED].flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const size = numberOf(match[1] ?? '');
      return size === null ? [] : [candidate(spanOf(from, match), { size })];
    }),
  );
}

/** "Harbour Initiative", an article at the beginning of the sentence left out. */
function titled(words: string, from: number): readonly Candidate[] {
  return [...words.matchAll(NAMED)].flatMap((match) => {
    const [first = '', ...rest] = match[0].split(' ');
    const isLead = planWords.determiners.has(first.toLowerCase()) || planWords.definites.has(first.toLowerCase());
    const title = isLead ? rest.join(' ') : match[0];
    const [, end] = spanOf(from, match);
    return title.includes(' ') ? [candidate([end - title.length, end], { title })] : [];
  });
}

/** "the Lisbon plan", whether or not the beat knows Lisbon for somebody. */
function called(words: string, from: number): readonly Candidate[] {
  return [...words.matchAll(CALLED), ...words.matchAll(DUBBED), ...words.matchAll(QUOTED_NAME)].map((match) =>
    candidate(spanOf(from, match), { title: match[0] }),
  );
}

function spanOf(from: number, match: RegExpExecArray): Span {
  return [from + match.index, from + match.index + match[0].length];
}

function ownerOf(
  { text, tokens: all }: Analysis,
  sentence: Sentence,
  mentions: readonly Mention[],
  span: Span,
  find: typeof findOwner,
): Naming['owner'] {
  const tokens = all.slice(...sentence.tokens);
  const from = tokens.findIndex(({ start }) => start >= span[0]);
  const end = tokens.findIndex(({ start }) => start >= span[1]);
  const owner = find(tokens, [from, end < 0 ? tokens.length : end]);
  const first = owner && tokens[owner.tokens[0]];
  const last = owner && tokens[owner.tokens[1] - 1];
  if (!owner || !first || !last) return null;
  const words: Span = [first.start, last.end];
  const actors = mentions.filter(({ kind, span: at }) => (kind === 'actor' || kind === 'role') && overlaps(at, words));
  const names = text.slice(...words).split(/,? and (?:the )?|, /u);
  const ids = names.map((name) => {
    const actor = actors.find(
      (mention) => text.slice(...mention.span) === name || name.endsWith(text.slice(...mention.span)),
    );
    return actor?.id ?? slug(name);
  });
  return { ids: [...new Set(ids)].sort(), words, beside: owner.beside };
}
