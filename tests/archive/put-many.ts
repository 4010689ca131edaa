/** Puts documents into the archive at argv[2] until it is killed or argv[4] are in, naming them after argv[3]. */
import { openSqliteArchive } from '../../src/archive/sqlite/open-sqlite-archive.ts';
import { entry } from '../contracts/entries.ts';

const [, , path = '', name = '', many = 'Infinity'] = process.argv;
await using archive = await openSqliteArchive(path);
for (let number = 1; number <= Number(many); number++) {
  const words = Array.from({ length: 10 }, (_, index) => `"Word ${index} of ${name} ${number}."`);
  const says = words.map((word) => ({ actor: 'berg', words: [word] }));
  await archive.put(entry({ source: `${name}-${number}`, body: [...words, 'The same paragraph everywhere.'], says }));
  if (number % 10 === 0) process.stdout.write(`${number}\n`);
}
