import { summarise, type Times } from '../measure.ts';
import { type Contender, startContender } from './contender.ts';
import { CROWD, type Ground } from './ground.ts';
import { drawQuestions, type Question } from './questions.ts';

/** Updates answered before the first figures are taken. */
const EARLY = 1_000;
const BLOCKS = 20;
const BLOCK = 50;
const BULKS = 3;
/** Updates answered before the last figures are taken. */
const LATE = 10_000;
/** Between the last update and the look at the heap, in milliseconds. */
const SETTLE_MS = 20_000;

/** One bot's figures. */
export interface Figures {
  /** From an update to the answer's request, one at a time, in milliseconds. */
  readonly times: Times;
  /** Milliseconds an update, many at once; the median. */
  readonly bulk: number;
  /** Bytes of the heap after 1,000 and after 10,000 updates. */
  readonly heap: readonly [early: number, late: number];
}

export interface Runner {
  readonly script: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Bots on grounds of their own, asked the same questions in turns, so that the machine's noise hits all of them. */
export async function measurePlatform(
  open: () => Promise<Ground>,
  runners: readonly Runner[],
): Promise<readonly Figures[]> {
  const benches = await Promise.all(runners.map((runner) => seat(open, runner)));
  for (const one of benches) await askInTurn(one, EARLY);
  const early = await heaps(benches);
  const times = await inTurns(benches, BLOCKS, (one) => askInTurn(one, BLOCK));
  const bulks = await inTurns(benches, BULKS, async (one) => [(await askAtOnce(one, CROWD)) / CROWD]);
  const left = LATE - EARLY - BLOCKS * BLOCK - BULKS * CROWD;
  for (const one of benches) await askAtOnce(one, left);
  const late = await heaps(benches);
  for (const { ground, bot } of benches) {
    await bot.stop();
    await ground.close();
  }
  return benches.map((_, at) => ({
    times: summarise(times[at] ?? []),
    bulk: summarise(bulks[at] ?? []).p50,
    heap: [early[at] ?? Number.NaN, late[at] ?? Number.NaN],
  }));
}

interface Bench {
  readonly ground: Ground;
  readonly bot: Contender;
  readonly draw: (count: number) => readonly Question[];
}

async function seat(open: () => Promise<Ground>, { script, env }: Runner): Promise<Bench> {
  const ground = await open();
  return { ground, bot: await startContender(script, { ...env, ...ground.env }), draw: drawQuestions() };
}

async function askInTurn({ ground, draw }: Bench, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (const question of draw(count)) times.push(await ground.ask(question));
  return times;
}

function askAtOnce({ ground, draw }: Bench, count: number): Promise<number> {
  return ground.askAll(draw(count));
}

/** What clients keep for a while, such as queues of requests, has gone by then. */
async function heaps(benches: readonly Bench[]): Promise<readonly number[]> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const found: number[] = [];
  for (const { bot } of benches) found.push(await bot.heap());
  return found;
}

/** Rounds in which each has its turn, another one first every time; gives what each of them measured. */
async function inTurns(
  benches: readonly Bench[],
  rounds: number,
  work: (bench: Bench) => Promise<readonly number[]>,
): Promise<readonly (readonly number[])[]> {
  const found = benches.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < benches.length; step++) {
      const at = (round + step) % benches.length;
      const bench = benches[at];
      if (bench) found[at]?.push(...(await work(bench)));
    }
  }
  return found;
}
