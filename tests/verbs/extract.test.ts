import { describe, expect, test } from 'vitest';
import { extractOutputSchema } from '../../src/extract/extract-output.ts';
import { createNewsroom, jsonLines } from './sitrep.ts';

const TEXT = '\u2028Dam talks\r\n\r\n“Nobody 🙂 has asked us,” Ilse Brandt said on Thursday.\r\n';

describe('extract', () => {
  test('prints one array with an object for every file, and names what cannot be read', async () => {
    const newsroom = createNewsroom();
    newsroom.write('a.txt', TEXT);
    newsroom.write('b.md', `---\ntitle: B\npublished: 2025-03-14\n---\n${TEXT}`);
    const { status, out, err } = await newsroom.sitrep(['extract', 'a.txt', 'gone.txt', 'b.md', '--json']);
    expect(status).toBe(1);
    expect(err).toBe('sitrep: gone.txt: cannot be read: no such file or directory\n');
    const [first, second] = extractOutputSchema.strict().array().parse(JSON.parse(out));
    expect(first?.text).toBe(TEXT);
    expect(second).toMatchObject({ title: 'B', published: '2025-03-14', publishedBasis: 'stated' });
    const [quote] = first?.quotes ?? [];
    expect(quote).toMatchObject({ actor: 'brandt', kind: 'direct', speech: true });
    expect(TEXT.slice(...(quote?.speaker ?? [0, 0]))).toBe('Ilse Brandt');
    expect(TEXT.slice(...(quote?.content[0] ?? [0, 0]))).toContain('Nobody 🙂 has asked us');
  });

  test('--jsonl gives one result a line, in order; a bad line gives an error in its place', async () => {
    const newsroom = createNewsroom();
    const input = Buffer.concat([
      Buffer.from(`${JSON.stringify({ id: 'one', text: TEXT, published: '2025-03-14', title: 'Given' })}\r\n`),
      Buffer.from('{"id":\n\n{"id":"x"}\n{"id":"y","text":"T","published":"soon"}\n'),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(JSON.stringify({ id: 'last', text: '', publisher: 'ignored' })),
    ]);
    const { status, out, err } = await newsroom.sitrep(['extract', '--jsonl'], { input });
    expect({ status, err }).toEqual({ status: 1, err: '' });
    const lines = jsonLines(out);
    expect(extractOutputSchema.strict().parse(lines[0])).toMatchObject({
      id: 'one',
      text: TEXT,
      title: 'Given',
      published: '2025-03-14',
    });
    const error = (line: number, message: string) => ({
      error: { code: 'bad-input', message: expect.stringContaining(message) },
      line,
    });
    expect(lines.slice(1, 6)).toEqual([
      error(2, 'line 2: not JSON; expected {"id","text"}'),
      error(3, 'line 3: not JSON'),
      error(4, 'text'),
      error(5, 'expected a date such as 2025-11-28'),
      error(6, 'line 6: not valid UTF-8'),
    ]);
    expect(lines.slice(6)).toMatchObject([{ id: 'last', text: '', quotes: [], places: [], plans: [], events: [] }]);
  });

  test('for people lists what was found', async () => {
    const newsroom = createNewsroom();
    newsroom.write('a.txt', 'Brandt said the gates at Sandau were shut.\u001b[2J\n');
    const { status, out } = await newsroom.sitrep(['extract', 'a.txt']);
    expect(status).toBe(0);
    expect(out).toContain('indirect brandt: ');
    expect(out).not.toContain('\u001b');
  });
});

describe('eval', () => {
  const newsroom = createNewsroom();
  const quote = { speaker: [0, 6], cue: [7, 11], content: [[12, 27]], kind: 'indirect', speech: true };
  const gold = { id: 'one', text: 'Brandt said the dam would hold.', quotes: [quote] };

  test('scores predictions against gold', async () => {
    newsroom.write('gold.jsonl', `${JSON.stringify(gold)}\n`);
    newsroom.write('predicted.jsonl', `${JSON.stringify({ id: 'one', quotes: [quote] })}\n`);
    const { status, out } = await newsroom.sitrep(['eval', 'gold.jsonl', '--speech', '--predicted', 'predicted.jsonl']);
    expect(status).toBe(0);
    expect(out).toMatch(/^ours joint .* F1 100\.0$/m);
  });

  test('with --table scores every slice at once, which no slice may narrow', async () => {
    newsroom.write('gold.jsonl', `${JSON.stringify(gold)}\n`);
    const told = await newsroom.sitrep(['eval', 'gold.jsonl', '--table']);
    expect(told).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^indirect +1 .*\n[\s\S]*^ {2}CofeNet +72\.9 /m),
    });
    const narrowed = await newsroom.sitrep(['eval', 'gold.jsonl', '--table', '--speech']);
    expect(narrowed).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--speech') });
  });

  test('scores the extractor, and names a line that is not gold', async () => {
    newsroom.write('broken.jsonl', `${JSON.stringify(gold)}\n{"id":1}\n`);
    newsroom.write('gold.jsonl', `${JSON.stringify(gold)}\n`);
    const [scored, broken, gone] = await Promise.all(
      ['gold.jsonl', 'broken.jsonl', 'gone.jsonl'].map((file) => newsroom.sitrep(['eval', file])),
    );
    expect(scored).toMatchObject({ status: 0, out: expect.stringMatching(/^ours joint/m) });
    expect(broken).toMatchObject({ status: 1, err: expect.stringMatching(/^sitrep: gold, line 2.*\n$/) });
    expect(gone).toMatchObject({ status: 1, err: 'sitrep: gone.jsonl: cannot be read: no such file or directory\n' });
  });
});
