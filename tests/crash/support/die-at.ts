import { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { KILL_POINT, type KillPoint } from './kill-point.ts';

/** Loaded into the real program before anything else: SIGKILL, at one point of its work. */
const point: Required<KillPoint> = z
  .object({
    sql: z.string(),
    from: z.string().default(''),
    when: z.enum(['before', 'after', 'before its commit', 'after its commit']),
    nth: z.int().min(1),
  })
  .parse(JSON.parse(process.env[KILL_POINT] ?? ''));

let counts = false;
let met = 0;
/** Whether the statement is in the transaction that is open. */
let isIn = false;

const die = () => process.kill(process.pid, 'SIGKILL');

function around<T>(sql: string, run: () => T): T {
  counts ||= sql.includes(point.from);
  const isIt = counts && sql.includes(point.sql) && ++met === point.nth;
  const isCommit = sql === 'COMMIT' && isIn;
  if ((isIt && point.when === 'before') || (isCommit && point.when === 'before its commit')) die();
  const result = run();
  if ((isIt && point.when === 'after') || (isCommit && point.when === 'after its commit')) die();
  if (isIt) isIn = true;
  if (isCommit) isIn = false;
  return result;
}

StatementSync.prototype.all = new Proxy(StatementSync.prototype.all, {
  apply: (all, statement: StatementSync, params) =>
    around(statement.sourceSQL, () => Reflect.apply(all, statement, params)),
});
DatabaseSync.prototype.exec = new Proxy(DatabaseSync.prototype.exec, {
  apply: (exec, database, [sql]: [string]) => around(sql, () => Reflect.apply(exec, database, [sql])),
});
