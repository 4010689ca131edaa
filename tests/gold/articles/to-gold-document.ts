import type { GoldDocument } from '../../../src/evaluation/gold.ts';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { kindOf, quotedParts } from '../../../src/extract/statements/quoted-parts.ts';
import type { ArticleGold } from './read-article-gold.ts';

/** An annotated article as a line of the gold files that evaluation and training read. */
export function toGoldDocument({ name, document: { text }, statements }: ArticleGold): GoldDocument {
  const analysis = analyse(text);
  return {
    id: name,
    text,
    quotes: statements.map(({ speaker, cue, content, speech }) => ({
      speaker,
      cue,
      content,
      speech,
      kind: kindOf(text, content, quotedParts(analysis, content)),
    })),
    ignore: [],
  };
}
