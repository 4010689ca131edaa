import { cpus, totalmem } from 'node:os';

/** What figures depend on: processor, cores, memory, Node version and the day. */
export function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = Temporal.Now.plainDateISO().toString();
  return `${processors[0]?.model ?? 'unknown processor'}, ${processors.length} cores, ${gigabytes} GB, Node ${process.version}, ${process.platform}, ${day}`;
}
