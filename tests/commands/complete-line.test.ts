import { describe, expect, it } from 'vitest';
import { completeLine } from '../../src/commands/complete-line.ts';
import { openDesk } from '../support/chat.ts';

describe('completing a line', () => {
  it.each([
    ['/wh', '/wh', ['/who ']],
    ['/so', '/so', ['/source ', '/sources ']],
    ['/zzz', '/zzz', []],
    ['/zzz Br', '', []],
    ['/who Br', 'Br', ['Brandt']],
    ['/who Бра', 'Бра', ['Брандт']],
    ['/who ric', 'ric', ['Ricci']],
    ['/who fon', 'fon', ['Lucia Fontana', 'Pietro Fontana']],
    ['/who nordmark l', 'nordmark l', ['Nordmark landammann']],
    ['/who lucia fo', 'lucia fo', ['Lucia Fontana']],
    ['/who Brandt to', 'to', ['topic:']],
    ['/who Brandt topic:water s', 's', ['since:', 'source:']],
    ['/who Brandt kind:q', 'q', ['quotes']],
    ['/who Brandt about:', '', ['yes', 'no']],
    ['/who Brandt since:to', 'to', ['today']],
    ['/town obe', 'obe', ['Oberfurt']],
    ['/timeline who:Ilse', 'Ilse', ['Ilse Brandt']],
    ['/timeline who:Ric', 'Ric', ['Ricci']],
    ['/compare Brandt, Ma', 'Ma', ['Matteo Ricci']],
    ['/compare Brandt, Ric', 'Ric', ['Ricci']],
    ['/plan sha', 'sha', ['shared dam proposal']],
    ['/town Reg', 'Reg', ['Sandau']],
    ['/town köni', 'köni', ['Königsfurt']],
    ['/help ti', 'ti', ['timeline']],
    ['Sand', 'Sand', ['Sandau']],
  ])('%s', async (line, typed, candidates) => {
    expect(await completeLine(line, await openDesk({ paths: [] }))).toEqual({ typed, candidates });
  });

  it('an empty line offers every command', async () => {
    expect((await completeLine('', await openDesk({ paths: [] }))).candidates).toEqual(
      expect.arrayContaining(['/who ', '/help ']),
    );
  });
});
