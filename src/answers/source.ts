import { UserError } from '../model/user-error.ts';
import { commandLine } from '../reply/command-line.ts';
import { errorWording } from '../wording/errors.ts';
import { actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import type { SourceAnswer } from './schema.ts';
import { statementView } from './views.ts';

/** No id is longer. */
const LONGEST_ID = 26;

export interface SourceRequest {
  /** A statement's short id. */
  readonly id: string;
}

/** One statement with the paragraphs around its words. UserError `unknown-statement`, with ids that were perhaps meant. */
export async function source(desk: Desk, request: SourceRequest): Promise<SourceAnswer> {
  const id = request.id.trim().replace(/^#/, '').toLowerCase();
  const statement = (await desk.archive.statement(id)) ?? (await desk.archive.statement(asDigits(id)));
  if (!statement) throw await unknownStatement(desk, id);
  return { command: 'source', statement: statementView(statement, await actorDirectory(desk)) };
}

/** Ids have no letter that looks like a digit: where one was typed, the digit was meant. */
function asDigits(id: string): string {
  return id.replace(/[il]/g, '1').replaceAll('o', '0');
}

async function unknownStatement({ archive }: Desk, id: string): Promise<UserError> {
  const swapped = id.length > LONGEST_ID ? [] : neighboursSwapped(asDigits(id));
  const found = await Promise.all(swapped.map((candidate) => archive.statement(candidate)));
  const nearest = found.flatMap((statement) => (statement === null ? [] : [commandLine('source', statement.id)]));
  const tries = nearest.length > 0 ? nearest : ['/who', '/sources'];
  return new UserError('unknown-statement', errorWording.unknownStatement(id), tries);
}

function neighboursSwapped(id: string): readonly string[] {
  const swaps = Array.from({ length: Math.max(0, id.length - 1) }, (_, at) => {
    return id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
  });
  return [...new Set(swaps)].filter((swapped) => swapped !== id);
}
