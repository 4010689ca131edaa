import { once } from 'node:events';
import { inert } from '../reply/inert.ts';

/** Writes one line to standard output and waits while the reader is behind. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** One value as one line of JSON. */
export async function printJson(value: unknown): Promise<void> {
  await printLine(JSON.stringify(value));
}

/** Everything that goes wrong, one line each, on standard error. */
export function complain(message: string): void {
  for (const line of inert(message).split('\n')) process.stderr.write(`sitrep: ${line}\n`);
}

/** A reader that goes away (`sitrep … | head`) ends the program quietly. */
export function endWhenReaderLeaves(): void {
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EPIPE') process.exit(0);
    complain(`cannot write to standard output: ${fault.code ?? fault.message}`);
    process.exit(1);
  });
}
