import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { slug } from '../../src/model/slug.ts';
import { GOLD_SETS, listArticles } from './articles/list-articles.ts';
import { type ArticleGold, readArticleGold } from './articles/read-article-gold.ts';

const BEAT = loadBeat(join(import.meta.dirname, '../../config'));
const ACTORS = new Set(BEAT.actors.map(({ id }) => id));
const PLACES = new Set(BEAT.places.map(({ id }) => id));
const PLANS = new Set(BEAT.plans.map(({ id }) => id));

/** Known to the beat, or a name that the text gives. */
function isNamed(id: string | null, known: ReadonlySet<string>, { document: { text } }: ArticleGold): boolean {
  return id === null || known.has(id) || slug(text).includes(id);
}

describe('an annotated article names whom and what there is, and its reader loses none of it', () => {
  it.each(GOLD_SETS.flatMap(listArticles).map((path) => [basename(path), path] as const))('%s', async (_, path) => {
    const gold = await readArticleGold(path);
    const { statements, places, plans, sidecar } = gold;
    const positions = plans.flatMap((plan) => plan.positions);
    const actors = [...statements, ...places, ...positions].map(({ actor }) => actor);
    expect(actors.filter((actor) => !isNamed(actor, ACTORS, gold))).toEqual([]);
    expect(plans.filter(({ plan }) => !isNamed(plan, PLANS, gold)).map(({ plan }) => plan)).toEqual([]);
    expect(places.filter(({ place }) => !PLACES.has(place)).map(({ place }) => place)).toEqual([]);
    expect(places.filter(({ stance, actor }) => stance === 'reports' && actor !== null)).toEqual([]);
    expect(statements).toHaveLength(sidecar.statements.size);
  });
});
