import { describe, expect, it } from 'vitest';
import { type Runnable, supervise } from '../../src/platforms/supervise.ts';

/** A platform that does at each start what the list says, and stays up at its end. */
function platform(name: Runnable['name'], starts: readonly ('fails' | 'falls')[], events: string[]): Runnable {
  let at = 0;
  return {
    name,
    run: async (stop, ready) => {
      const start = starts[at++];
      if (start === 'fails') throw new Error('401:\n Unauthorized');
      ready();
      events.push(`${name} up`);
      if (start === 'falls') throw new Error('connection lost');
      await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
      events.push(`${name} down`);
    },
  };
}

async function run(starts: Partial<Record<Runnable['name'], readonly ('fails' | 'falls')[]>>, waits: number) {
  const events: string[] = [];
  const stop = new AbortController();
  const platforms = (['discord', 'telegram'] as const)
    .filter((name) => starts[name])
    .map((name) => platform(name, starts[name] ?? [], events));
  let waited = 0;
  const stopWhenSettled = () => void setImmediate(() => setImmediate(() => stop.abort()));
  if (waits === 0) stopWhenSettled();
  await supervise(platforms, {
    stop: stop.signal,
    ready: () => events.push('ready'),
    warn: (message) => events.push(message),
    wait: async () => {
      waited += 1;
      if (waited === waits) stopWhenSettled();
    },
    random: () => 1,
  });
  return events;
}

describe('platforms', () => {
  it('run side by side until told to stop', async () => {
    const events = await run({ discord: [], telegram: [] }, 0);
    expect(events).toEqual(['discord up', 'ready', 'telegram up', 'discord down', 'telegram down']);
  });

  it('that fail are tried again, ever later, and do not hold up the other', async () => {
    const events = await run({ discord: [], telegram: ['fails', 'fails', 'fails'] }, 3);
    expect(events).toEqual([
      'discord up',
      'telegram: 401: Unauthorized; trying again in 1 s',
      'telegram: 401: Unauthorized; trying again in 2 s',
      'telegram: 401: Unauthorized; trying again in 4 s',
      'ready',
      'telegram up',
      'discord down',
      'telegram down',
    ]);
  });

  it('are ready once; after a fall the first wait is short again', async () => {
    const events = await run({ telegram: ['fails', 'fails', 'falls', 'falls'] }, 4);
    expect(events.filter((event) => event === 'ready')).toHaveLength(1);
    expect(events.filter((event) => event.includes('lost'))).toEqual([
      'telegram: connection lost; trying again in 1 s',
      'telegram: connection lost; trying again in 1 s',
    ]);
  });

  it('say what the network said, where their client keeps it to itself', async () => {
    const warned: string[] = [];
    const stop = new AbortController();
    const refused = Object.assign(new Error('Network request failed'), { error: { code: 'ECONNREFUSED' } });
    await supervise([{ name: 'telegram', run: () => Promise.reject(refused) }], {
      stop: stop.signal,
      ready: () => undefined,
      warn: (message) => warned.push(message),
      wait: async () => stop.abort(),
      random: () => 1,
    });
    expect(warned).toEqual(['telegram: Network request failed (ECONNREFUSED); trying again in 1 s']);
  });

  it('never wait longer than five minutes', async () => {
    const events = await run({ telegram: Array.from({ length: 12 }, () => 'fails' as const) }, 12);
    expect(events.filter((event) => event.includes('again')).at(-1)).toMatch(/in 300 s/);
  });
});
