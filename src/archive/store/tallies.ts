import type { Queries } from '../database.ts';

/**
 * Counts kept up to date so that an unfiltered total is one row. `actor`: listed statements by an actor, `about`: those
 * naming one, `place`: claims on a place, `plan`: points and positions, `item`: listed items by type, `document`: all.
 */
export type Counted = 'actor' | 'about' | 'place' | 'plan' | 'item' | 'document';

/** Gathers changes during a transaction and writes each count once. */
export class Tallies {
  readonly #changes = new Map<string, { what: Counted; name: string; change: number }>();

  add(what: Counted, name: string, change: number): void {
    const id = `${what} ${name}`;
    const before = this.#changes.get(id)?.change ?? 0;
    this.#changes.set(id, { what, name, change: before + change });
  }

  async write(queries: Queries): Promise<void> {
    for (const { what, name, change } of this.#changes.values()) {
      if (change === 0) continue;
      await queries.run(
        'INSERT INTO tally (what, name, n) VALUES (?, ?, ?) ON CONFLICT (what, name) DO UPDATE SET n = tally.n + excluded.n',
        [what, name, change],
      );
      if (change < 0) await queries.run('DELETE FROM tally WHERE what = ? AND name = ? AND n = 0', [what, name]);
    }
  }
}
