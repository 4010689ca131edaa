import type { DiscoveredActor, PlaceMention, Statement } from '../model/findings.ts';
import { covers, type Span } from '../model/span.ts';
import type { Analysis } from './analysis/analysis.ts';
import { createLocator } from './analysis/locate.ts';
import { createCoverings, createWordsAt } from './places/covering.ts';
import { dateClaim } from './places/date-claim.ts';
import { findSites } from './places/find-sites.ts';
import { type Judgement, judgeStance, report } from './places/judge-stance.ts';
import { createPeople } from './places/people-like-towns.ts';
import { tellSubject } from './places/tell-subject.ts';
import type { Context, Vocabulary } from './vocabulary.ts';

/** An actor contradicts a statement, in words that stand outside it: ", a claim that Lind denied". */
export interface Denial {
  readonly statement: Statement;
  readonly actor: string;
  readonly passage: Span;
}

/** An actor contradicts the sentence with index `after`, in a sentence of its own: "Lind denied this." */
export interface RetortBy {
  readonly after: number;
  readonly actor: string;
  readonly passage: Span;
}

/** What else the document tells that bears on its places. */
export interface About {
  readonly denials: readonly Denial[];
  readonly answers: readonly RetortBy[];
  /** Words that an editor says nobody said. */
  readonly unsaid: readonly Span[];
  /** Speakers that the beat does not know. */
  readonly actors: readonly DiscoveredActor[];
}

/** Every settlement named in body text, with who says what kind of thing of it, in text order. */
export function findPlaces(
  analysis: Analysis,
  vocabulary: Vocabulary,
  statements: readonly Statement[],
  context: Context,
  about: About = { denials: [], answers: [], unsaid: [], actors: [] },
): readonly PlaceMention[] {
  const locator = createLocator(analysis);
  const coverings = createCoverings(statements);
  const judged = { analysis, vocabulary, context, locator, wordsAt: createWordsAt(statements) };
  const denials = new Map(about.denials.map((denial) => [denial.statement, denial]));
  const isPerson = createPeople(analysis.text, about.actors, statements);
  const found = findSites(analysis, vocabulary, context, locator, isPerson).flatMap(({ id, span }) => {
    const sentence = locator.sentenceAt(span[0]);
    if (!sentence) return [];
    const covering = coverings(span);
    const covered = covering[0] ?? null;
    const isUnsaid = covered === null && about.unsaid.some((words) => covers(words, span));
    const judgement = isUnsaid ? report(sentence, null) : judgeStance(judged, span, sentence, covering);
    const denial = covered && denials.get(covered.statement);
    const denies: Judgement[] = denial ? [{ ...denial, stance: 'denies', covering: covered }] : [];
    const subject = tellSubject(analysis.text, span, judgement.passage);
    return [judgement, ...denies].map((one) => {
      const { stance, actor, passage } = one;
      return { place: id, span, stance, actor, subject, passage, ...dateClaim(analysis.text, span, one, context) };
    });
  });
  const answers = about.answers.flatMap((answer) => contradict(analysis, context, found, answer));
  return answers.length === 0 ? found : [...found, ...answers].sort((a, b) => a.span[0] - b.span[0]);
}

/** The places that a sentence claims or reports something of, once more as denied by who answers it. */
function contradict(
  { text, sentences }: Analysis,
  context: Context,
  found: readonly PlaceMention[],
  { after, actor, passage }: RetortBy,
): readonly PlaceMention[] {
  const claim = sentences[after]?.span ?? [0, 0];
  return found
    .filter(({ span, stance }) => covers(claim, span) && stance !== 'denies')
    .filter((mention) => mention.actor !== actor && (mention.stance === 'claims' || mention.subject !== 'other'))
    .map((mention) => {
      const judgement = { stance: 'denies' as const, actor, passage, covering: null };
      const { date, dateBasis } = dateClaim(text, mention.span, judgement, context);
      return { ...mention, stance: judgement.stance, actor, passage, date, dateBasis };
    });
}
