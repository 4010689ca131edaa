/** A place in the program, told by what it asks of its database, at which it is killed. */
export interface KillPoint {
  /** A part of the SQL. */
  readonly sql: string;
  /** A part of the SQL of a statement before which none counts; all count unless given. */
  readonly from?: string;
  /** Around that statement, or around the commit of the transaction it stands in. */
  readonly when: 'before' | 'after' | 'before its commit' | 'after its commit';
  /** At which of these statements, from 1. */
  readonly nth: number;
}

/** The variable by which `die-at.ts` is told; its value is the point as JSON. */
export const KILL_POINT = 'SITREP_TEST_KILL_POINT';
