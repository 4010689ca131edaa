import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Beat } from '../../../src/beat/beat.ts';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import type { Analysis, Token } from '../../../src/extract/analysis/analysis.ts';
import { identifySpeakers } from '../../../src/extract/speakers/identify-speakers.ts';
import type { FoundStatement } from '../../../src/extract/statements/found-statement.ts';
import { type Context, createVocabulary } from '../../../src/extract/vocabulary.ts';
import type { Span } from '../../../src/model/span.ts';

/** `[the words of a speaker](the actor's id)`; empty brackets where nobody can be told. */
const MARK = /\[([^\]]*)\]\(([^)]*)\)/g;

/** How much of a speaker's words is handed over: all of them, their last word alone, or what stands around them too. */
export const CUTS = ['exact', 'narrow', 'wide'] as const;
export type Cut = (typeof CUTS)[number];

export interface MarkedArticle {
  readonly text: string;
  readonly speakers: readonly { readonly span: Span; readonly actor: string | null }[];
}

export function readArticles(file: string): readonly MarkedArticle[] {
  const content: unknown = parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
  return z.array(z.string()).parse(content).map(markedArticle);
}

export function markedArticle(marked: string): MarkedArticle {
  let text = '';
  let last = 0;
  const speakers = [...marked.matchAll(MARK)].map((mark) => {
    text += marked.slice(last, mark.index);
    last = mark.index + mark[0].length;
    const start = text.length;
    text += mark[1] ?? '';
    const span: Span = [start, text.length];
    return { span, actor: mark[2] || null };
  });
  return { text: text + marked.slice(last), speakers };
}

/** Who spoke, by the speakers' words alone: no finder of statements takes part. */
export function identify(beat: Beat, { text, speakers }: MarkedArticle, cut: Cut): readonly (string | null)[] {
  const analysis = analyse(text);
  const vocabulary = createVocabulary(beat);
  const published = '2024-05-20';
  const mentions = vocabulary.findMentions(text, published);
  const context: Context = { published, publishedBasis: 'stated', mentions };
  const found = speakers.map(({ span }) => foundStatement(analysis, span, cut));
  return identifySpeakers(analysis, vocabulary, context, found).actors;
}

function foundStatement({ tokens, text }: Analysis, span: Span, cut: Cut): FoundStatement {
  const first = tokens.findIndex(({ end }) => end > span[0]);
  const after = tokens.findIndex(({ start }) => start >= span[1]);
  const next = after < 0 ? tokens.length : after;
  if (first < 0 || next <= first) throw new Error(`no words at ${text.slice(...span)}`);
  const [from, to] = cutTo(tokens, [first, next], cut);
  const sentence = tokens[first]?.sentence ?? 0;
  return { speaker: { tokens: [from, to], headEnd: to }, cue: null, content: [], speech: true, sentence };
}

function cutTo(tokens: readonly Token[], [first, next]: Span, cut: Cut): Span {
  const headEnd = headEndOf(tokens, [first, next]);
  if (cut === 'exact') return [first, next];
  if (cut === 'narrow') return [headEnd - 1, headEnd];
  const before = tokens[first - 1]?.sentence === tokens[first]?.sentence ? first - 1 : first;
  const after = tokens.slice(next, next + 2).filter(({ sentence }) => sentence === tokens[first]?.sentence);
  return [before, next + after.length];
}

/** Before the first comma or "of", "for", "in" …; the first of two names stands for both. */
function headEndOf(tokens: readonly Token[], [first, next]: Span): number {
  for (let at = first + 1; at < next; at += 1)
    if (tokens[at]?.text === ',' || /^(?:ADP|CCONJ)$/u.test(tokens[at]?.pos ?? '')) return at;
  return next;
}
