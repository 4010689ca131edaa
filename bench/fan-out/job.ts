import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const side = z.object({
  token: z.string(),
  root: z.string(),
  addresses: z.array(z.string()).readonly(),
  /** What a message is sent with, where the process does not know. */
  sample: z.record(z.string(), z.unknown()),
});

const schema = z.object({ database: z.string(), telegram: side, discord: side });

/** What a sending process is to do: the archive with the outbox, and where to send to. */
export type Job = z.infer<typeof schema>;
export type JobSide = z.infer<typeof side>;

export function writeJob(path: string, job: Job): void {
  writeFileSync(path, JSON.stringify(job));
}

/** The job named on the command line. */
export function readJob(): Job {
  return schema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
}

/** Where a channel is, by its address. */
export function channelIn(address: string): string {
  return address.slice(address.indexOf(':') + 1);
}
