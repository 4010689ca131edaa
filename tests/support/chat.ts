import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Answer, Failure } from '../../src/answers/schema.ts';
import { openApp } from '../../src/app.ts';
import type { Asking } from '../../src/commands/asking.ts';
import { dispatch } from '../../src/commands/dispatch.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { IngestEvent } from '../../src/ingest/ingest-event.ts';
import { render } from '../../src/platforms/terminal/render.ts';
import { createSession } from '../../src/platforms/terminal/session.ts';
import { TERMINAL_CALLER } from '../../src/platforms/terminal/terminal-caller.ts';
import { SECOND_BEAT } from './second-beat/second-beat.ts';

export interface ChatOptions {
  /** Folder of the beat; the invented dam dispute unless given. */
  readonly config?: string;
  /** Files or folders to ingest; the beat's own seeds unless given. */
  readonly paths?: readonly string[];
  /** Articles to ingest, by file name. */
  readonly articles?: Readonly<Record<string, string>>;
}

/** A chat with a desk over a real archive, filled by really ingesting. It is 1 April 2025. */
export interface Chat {
  readonly desk: Asking;
  /** Faults that the desk was told of. */
  readonly faults: readonly unknown[];
  /** Types a line and waits for the answer. */
  asks(line: string): Promise<void>;
  /** The answer as data. */
  answer(line: string): Promise<Answer | Failure>;
  /** What the last answer looks like on the terminal, blanks and line breaks evened out. */
  readonly screen: string;
  shows(...parts: readonly (string | RegExp)[]): void;
  hides(...parts: readonly (string | RegExp)[]): void;
}

const LOOK = { width: 100, colour: false };

export async function openChat(options: ChatOptions = {}): Promise<Chat> {
  const desk = await openDesk(options);
  const faults: unknown[] = [];
  const listening: Asking = {
    ...desk,
    report(fault) {
      faults.push(fault);
      return `ref-${faults.length}`;
    },
  };
  const session = createSession(listening);
  let screen = '';
  return {
    desk: listening,
    faults,
    get screen() {
      return screen;
    },
    async asks(line) {
      const reply = await session.ask(line);
      screen = reply === null ? 'left' : render(reply, LOOK).replace(/[\s│]+/g, ' ');
    },
    answer: (line) => dispatch(line, listening),
    shows(...parts) {
      for (const part of parts) expect(screen).toMatch(part);
    },
    hides(...parts) {
      for (const part of parts) expect(screen).not.toMatch(part);
    },
  };
}

/** The desk alone, closed and removed when the test is over. */
export async function openDesk({ config, paths, articles }: ChatOptions): Promise<Asking> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-chat-'));
  const app = await openApp({
    database: join(folder, 'sitrep.db'),
    config: config ?? SECOND_BEAT.config,
    seeds: SECOND_BEAT.seeds,
    logLevel: 'silent',
  });
  onTestFinished(async () => {
    await app[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  });
  const written = Object.entries(articles ?? {}).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const given = paths ?? (articles ? [] : [SECOND_BEAT.seeds]);
  const events: IngestEvent[] = [];
  for await (const event of ingest(app.ingestDesk, [...given, ...written])) events.push(event);
  expect(events.filter((event) => event.kind === 'skipped')).toEqual([]);
  return { ...app.desk, caller: TERMINAL_CALLER, now: () => Temporal.Instant.from('2025-04-01T09:00:00Z') };
}
