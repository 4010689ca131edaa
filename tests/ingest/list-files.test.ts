import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/ingest/list-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-list-'));
for (const name of [
  'b/two.txt',
  'b/README.md',
  'b/.hidden.md',
  'b/image.png',
  'a/one.MD',
  'a/.git/x.md',
  'c/three.md',
  'e/photo.jpg',
]) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), 'Text.');
}
for (const name of ['saved/page.html', 'saved/page_files/frame.html', 'saved/other_files/three.html']) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), 'Text.');
}
mkdirSync(join(folder, 'd'));
symlinkSync(folder, join(folder, 'c', 'up'));
symlinkSync('loop.txt', join(folder, 'c', 'loop.txt'));

const EXTENSIONS = ['.md', '.txt', '.html'];

async function listed(...paths: readonly string[]): Promise<readonly string[]> {
  const entries = await listFiles(paths, EXTENSIONS);
  return entries.map((entry) => {
    const shown = relative(folder, entry.path);
    return entry.kind === 'file' ? shown : `${shown}! ${entry.problem.message.replace(`${entry.path}: `, '')}`;
  });
}

test('a directory is walked in the order of names, each part of it once', async () => {
  expect(await listed(folder)).toEqual([
    'a/one.MD',
    'b/two.txt',
    'c/loop.txt! cannot be read: symbolic links go in a circle',
    'c/three.md',
    'saved/other_files/three.html',
    'saved/page.html',
  ]);
});

test('a file named by itself is taken whatever it is called', async () => {
  expect(await listed(join(folder, 'b/README.md'), join(folder, 'e/photo.jpg'))).toEqual([
    'b/README.md',
    'e/photo.jpg',
  ]);
});

test('nothing to read is a problem with a name', async () => {
  expect(await listed(join(folder, 'd'), join(folder, 'gone'), join(folder, 'b'))).toEqual([
    'd! holds no articles; expected files named .md, .txt, .html',
    'gone! cannot be read: no such file or directory',
    'b/two.txt',
  ]);
});
