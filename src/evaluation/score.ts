import type { StatementKind } from '../model/findings.ts';
import { countComponents } from './count-components.ts';
import { countCoverage } from './count-coverage.ts';
import { type Care, countStatements } from './count-statements.ts';
import type { GoldDocument, PredictedQuote } from './gold.ts';
import { createScoredDocument } from './scored-document.ts';
import { createScoredText, type ScoredText } from './scored-text.ts';
import { createTally, type Tally } from './tally.ts';

/** What to count. */
export interface ScoreOptions {
  /** Leaves out beliefs, intentions and other attitudes, on both sides. */
  readonly speechOnly: boolean;
  /** Counts statements of one kind; null counts all. */
  readonly kind: StatementKind | null;
}

/** Adds up scores, document by document. */
export interface Scorer {
  readonly tally: Tally;
  add(gold: GoldDocument, predicted: readonly PredictedQuote[]): void;
}

/**
 * Scores quotes against gold by four protocols: one-to-one matching on content token F1 (alone and together with the
 * speaker), coverage as the Gender Gap Tracker counts it, token overlap as Citron does, exact fragments as CofeNet does.
 * The last three count all gold, whatever the options leave out.
 */
export function createScorer(options: ScoreOptions): Scorer {
  const tally = createTally();
  const care = careFor(options);
  const texts = new Map<string, ScoredText>();
  return {
    tally,
    add(gold, predicted) {
      const counted = options.speechOnly ? predicted.filter(({ speech }) => speech) : predicted;
      const document = createScoredDocument(textOf(gold, texts), gold, counted);
      countStatements(tally, document, care);
      countCoverage(tally, document);
      countComponents(tally, document);
    },
  };
}

function careFor({ speechOnly, kind }: ScoreOptions): Care {
  return {
    gold: (quote) => (!speechOnly || quote.speech) && (kind === null || quote.kind === kind),
    predicted: (quote) => kind === null || quote.kind === kind,
  };
}

/** Annotations of one article by several people (`article#annotator`) share its text. */
function textOf(gold: GoldDocument, texts: Map<string, ScoredText>): ScoredText {
  const article = gold.id.split('#')[0] ?? gold.id;
  const text = texts.get(article) ?? createScoredText(gold.text);
  texts.set(article, text);
  return text;
}
