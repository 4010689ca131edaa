import { randomBytes } from 'node:crypto';
import type { LevelWithSilent, Logger } from 'pino';

export interface Log {
  /** Logs a fault with its causes and returns the reference that a user may be shown. Never throws. */
  readonly report: (fault: unknown) => string;
  /** Logs what somebody who runs the bot should know of. Never throws. */
  readonly warn: (message: string) => void;
}

/** User and password inside an address (`postgres://user:secret@host`) stay out of the log. */
const CREDENTIALS = /:\/\/[^\s/@]{1,200}@/g;

/**
 * A log of JSON lines on standard error. The logger is loaded with the first line that is written: most runs log nothing.
 * `secrets` are blotted out wherever they turn up.
 */
export function createLog(level: LevelWithSilent, secrets: readonly string[] = []): Log {
  let logger: Promise<Logger> | undefined;
  const write = (use: (logger: Logger) => void): void => {
    logger ??= createLogger(level, secrets);
    logger.then(use).catch(() => undefined);
  };
  return {
    report: (fault) => {
      const reference = randomBytes(3).toString('hex');
      write((log) => log.error({ reference, err: fault }, 'fault'));
      return reference;
    },
    warn: (message) => write((log) => log.warn(message)),
  };
}

async function createLogger(level: LevelWithSilent, secrets: readonly string[]): Promise<Logger> {
  const { pino } = await import('pino');
  const stream = { write: (line: string): void => void process.stderr.write(blot(line, secrets)) };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

function blot(line: string, secrets: readonly string[]): string {
  const known = secrets.filter((secret) => secret.length >= 6);
  return known.reduce((text, secret) => text.replaceAll(secret, '***'), line).replace(CREDENTIALS, '://***@');
}
