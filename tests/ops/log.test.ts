import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/ops/log.ts';

afterEach(() => void vi.restoreAllMocks());

function catchLines(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  return lines;
}

test('a fault is logged with its cause under the reference that the user sees, without secrets', async () => {
  const lines = catchLines();
  const cause = new Error('refused: token 12345:abcdef');
  const reference = createLog('warn', ['12345:abcdef']).report(
    new Error('cannot reach postgres://desk:hunter2@db.example/sitrep', { cause }),
  );
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({ reference, err: { type: 'Error' } });
  expect(reference).toMatch(/^[0-9a-f]{6}$/);
  expect(line).toContain('refused: token ***');
  expect(line).toContain('postgres://***@db.example/sitrep');
  expect(line).not.toMatch(/hunter2|12345/);
});

test('a silent log still gives references', async () => {
  const lines = catchLines();
  const log = createLog('silent');
  expect(log.report('no error at all')).not.toBe(log.report(undefined));
  createLog('error').report('heard');
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toContain('heard');
});
