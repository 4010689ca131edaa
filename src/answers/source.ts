import { actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { findById } from './find-by-id.ts';
import type { SourceAnswer } from './schema.ts';
import { statementView } from './views.ts';

export interface SourceRequest {
  /** A statement's short id. */
  readonly id: string;
}

/** One statement with the paragraphs around its words. UserError `unknown-statement`, with ids that were perhaps meant. */
export async function source(desk: Desk, { id }: SourceRequest): Promise<SourceAnswer> {
  const statement = await findById(id, {
    find: (typed) => desk.archive.statement(typed),
    command: 'source',
    unknown: desk.wording.errors.unknownStatement,
  });
  return { command: 'source', statement: statementView(statement, await actorDirectory(desk)) };
}
