import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';

const NOON = Temporal.Instant.from('2031-05-10T12:00:00Z');
const later = (minutes: number) => NOON.add({ minutes });

export function keyedStateContract(at: () => Archive): void {
  const read = (key: string, now = NOON) => at().state.read(key, now);

  describe('keyed state', () => {
    test('keeps the last value of a key until it is removed', async () => {
      expect(await read('chat:1/settings')).toBeNull();
      await at().state.write('chat:1/settings', 'old', NOON);
      await at().state.write('chat:1/settings', 'new “ї”', NOON);
      expect(await read('chat:1/settings', later(1e7))).toBe('new “ї”');
      await at().state.remove('chat:1/settings');
      expect(await read('chat:1/settings')).toBeNull();
    });

    test('forgets at the deadline, and what has expired is cleared away by later writes', async () => {
      await at().state.write('chat:1/button', 'a', NOON, later(60));
      expect(await read('chat:1/button', later(59))).toBe('a');
      expect(await read('chat:1/button', later(60))).toBeNull();
      await at().state.write('chat:2/button', 'b', later(120));
      expect(await read('chat:1/button', NOON)).toBeNull();
    });

    test('changes in order what is asked for at once, and reads what is being written', async () => {
      const { state } = at();
      const changes = [
        state.write('chat:1/button', 'first', NOON),
        state.write('chat:1/button', 'second', NOON),
        state.remove('chat:2/button'),
        state.write('chat:2/button', 'third', NOON),
        state.move('chat:2', 'chat:3'),
      ];
      expect(await read('chat:1/button')).toBe('second');
      await Promise.all(changes);
      expect([await read('chat:2/button'), await read('chat:3/button')]).toEqual([null, 'third']);
    });

    test('moves all of one owner to another, who keeps his own', async () => {
      await at().state.write('chat:-1/settings', 'old home', NOON);
      await at().state.write('chat:-1/button/x', 'x', NOON, later(60));
      await at().state.write('chat:-12/settings', 'somebody else', NOON);
      await at().state.write('chat:-100/button/y', 'y', NOON);
      await at().state.move('chat:-1', 'chat:-100');
      expect(await read('chat:-1/settings')).toBeNull();
      expect(await read('chat:-100/settings')).toBe('old home');
      expect(await read('chat:-100/button/x')).toBe('x');
      expect(await read('chat:-100/button/x', later(60))).toBeNull();
      expect(await read('chat:-100/button/y')).toBe('y');
      expect(await read('chat:-12/settings')).toBe('somebody else');
      await at().state.write('chat:-1/settings', 'again', NOON);
      await at().state.move('chat:-1', 'chat:-100');
      expect(await read('chat:-100/settings')).toBe('old home');
    });
  });
}
