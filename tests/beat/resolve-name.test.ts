import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { actorEntries, placeEntries, planEntries } from '../../src/beat/named-entries.ts';
import { createNames, type Named } from '../../src/beat/resolve-name.ts';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';

const beat = loadBeat(SECOND_BEAT.config);
const keller = { id: 'jonas-keller', name: 'Jonas Keller', role: 'engineer' };
const actors = createNames(actorEntries(beat.actors, '2025-03-20', [keller]));
const places = createNames(placeEntries(beat), [...beat.regions, ...beat.notPlaces]);
const plans = createNames(planEntries(beat, '2025-03-20'));

const found = (id: string) => ({ kind: 'found', id });
const offered = (...ids: string[]) => ({
  kind: 'unknown',
  nearest: ids.map((id) => expect.objectContaining({ id })),
});

describe('an actor is found under', () => {
  it.each([
    ['Brandt', 'brandt'],
    ['  BRANDT ', 'brandt'],
    ['Ilsa Brandt', 'brandt'],
    ['Брандт', 'brandt'],
    ['ільзе брандт', 'brandt'],
    ['Mrs Brandt', 'brandt'],
    ['Ms. Ilse Brandt', 'brandt'],
    ['Landammann Brandt', 'brandt'],
    ['Nordmark landammann', 'brandt'],
    ['the Nordmark leader', 'brandt'],
    ['Nordmark leader Brandt', 'brandt'],
    ['Brandtt', 'brandt'],
    ['Barndt', 'brandt'],
    ['Mr Brant', 'brandt'],
    ['Mate Ricci', 'matteo-ricci'],
    ['Ricci', 'matteo-ricci'],
    ['senator ricci', 'matteo-ricci'],
    ['former President Ricci', 'matteo-ricci'],
    ['Valsera president', 'lucia-fontana'],
    ['President Lucia Fontana', 'lucia-fontana'],
    ['water office', 'water-office'],
    ['FWO', 'water-office'],
    ['the Nordmark government', 'nordmark'],
    ['Keller', 'jonas-keller'],
    ['engineer Keller', 'jonas-keller'],
  ])('%s', (query, id) => expect(actors.resolve(query)).toEqual(found(id)));
});

describe('a name that fits no single actor is offered, not taken', () => {
  it.each([
    ['Fontana', offered('lucia-fontana', 'pietro-fontana')],
    ['Mr Fontana', offered('lucia-fontana', 'pietro-fontana')],
    ['Marta Brandt', offered('brandt')],
    ['Mr Nordmark', offered('nordmark', 'brandt')],
    ['Brxndx', offered('brandt')],
    ['Ric', offered('matteo-ricci')],
    ['Luc', offered('lucia-fontana')],
    ['fon', offered('lucia-fontana', 'pietro-fontana')],
    ['Бра', offered('brandt')],
    ['', offered()],
    ['???', offered()],
    ['Xyzzy Plugh', offered()],
  ])('%s', (query, expected) => expect(actors.resolve(query)).toEqual(expected));

  it('a role of the past names nobody today', () => {
    const then = createNames(actorEntries(beat.actors, '2020-01-01'));
    expect(then.resolve('Valsera president')).toEqual(found('matteo-ricci'));
    expect(then.resolve('Nordmark landammann').kind).toBe('unknown');
  });
});

describe('a town is found under', () => {
  it.each([
    ['oberfurt', 'oberfurt'],
    ['Оберфурт', 'oberfurt'],
    ['Obrefurt', 'oberfurt'],
    ['Königsfurt', 'oberfurt'],
    ['konigsfurt', 'oberfurt'],
    ['port regina', 'sandau'],
    ['Kamova', 'kam-ova'],
    ['Kam’ova', 'kam-ova'],
  ])('%s', (query, id) => expect(places.resolve(query)).toEqual(found(id)));

  it.each([
    ['Oberfurt district', 'oberfurt'],
    ['Arvel river', 'arvel'],
    ['Arvel rivre', 'arvel'],
    ['Clara Sandau', 'sandau'],
    ['Mr Sandau', 'sandau'],
    ['Konigsfurdt', 'oberfurt'],
    ['Port Regima', 'sandau'],
  ])('%s is no town, and its nearest is offered', (query, id) =>
    expect(places.resolve(query)).toMatchObject(query === 'Arvel rivre' ? { kind: 'unknown' } : offered(id)),
  );

  it('an exact name wins over a near one', () => expect(places.resolve('Marlo')).toEqual(found('marlo')));
  it('one edit that fits two towns offers both', () =>
    expect(places.resolve('Marlu')).toEqual(offered('marlo', 'marla')));
});

describe('a plan is found by author, side, number and phrase', () => {
  it.each([
    ['brandt', 'water-peace'],
    ['Mrs Brandt', 'water-peace'],
    ['3', 'water-peace'],
    ['3-point plan', 'water-peace'],
    ['three-point plan', 'water-peace'],
    ['water-peace', 'water-peace'],
    ['shared dam', 'shared-dam'],
    ['FWO', 'shared-dam'],
  ])('%s', (query, id) => expect(plans.resolve(query)).toEqual(found(id)));
});

describe('completing', () => {
  const names = (prefix: string, limit = 25) => actors.complete(prefix, limit).map((hit) => hit.name);
  it.each([
    ['br', ['Brandt']],
    ['Бра', ['Brandt']],
    ['ils', ['Brandt']],
    ['FON', ['Lucia Fontana', 'Pietro Fontana']],
    ['jon', ['Jonas Keller']],
    ['zzz', []],
  ])('%s', (prefix, expected) => expect(names(prefix)).toEqual(expected));
  it.each([
    ['ric', ['Ricci']],
    ['Mat', ['Matteo Ricci']],
    ['Бр', ['Брандт']],
    ['fon', ['Lucia Fontana', 'Pietro Fontana']],
    ['wat', ['Water Office']],
    ['valseran l', ['Valseran leader']],
  ])('%s, in a form that begins so and means one', (prefix, expected) =>
    expect(actors.complete(prefix, 25).map((hit) => hit.form)).toEqual(expected),
  );
  it('a role completes only where no name does', () => {
    expect(names('nor')).toEqual(['Nordmark']);
    expect(names('landam')).toEqual(['Brandt']);
  });
  it('shown names that begin so come first', () => expect(names('va')[0]).toBe('Valsera'));
  it('keeps to the limit', () => expect(names('', 3)).toHaveLength(3));
});

describe('any vocabulary', () => {
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const vocabulary = fc.uniqueArray(word, { minLength: 1, maxLength: 30 });
  const toEntries = (names: readonly string[]): readonly Named[] =>
    names.map((name) => ({ id: `id-${name}`, name, names: [], exactNames: [] }));

  it('finds each of its names as written', () =>
    fc.assert(
      fc.property(vocabulary, (names) => {
        const all = createNames(toEntries(names));
        for (const name of names) expect(all.resolve(name.toUpperCase())).toEqual(found(`id-${name}`));
      }),
    ));

  it('never throws and never finds what it does not have', () =>
    fc.assert(
      fc.property(vocabulary, fc.string({ unit: 'binary' }), (names, query) => {
        const answer = createNames(toEntries(names)).resolve(query);
        if (answer.kind === 'found') expect(names.map((name) => `id-${name}`)).toContain(answer.id);
        else expect(answer.nearest.length).toBeLessThanOrEqual(5);
      }),
    ));
});
