import { goldError } from './gold-error.ts';
import type { Mark, MarkLetter } from './parse-marks.ts';
import type { Sidecar } from './sidecar.ts';

/** One kind of annotation: which marks may carry its numbers, and which one must. */
interface Kind {
  readonly name: string;
  readonly letters: readonly MarkLetter[];
  readonly needed: MarkLetter;
  readonly numbers: (sidecar: Sidecar) => readonly number[];
}

const KINDS: readonly Kind[] = [
  { name: 'statement', letters: ['s', 'v', 'c'], needed: 'c', numbers: ({ statements }) => [...statements.keys()] },
  { name: 'place', letters: ['p'], needed: 'p', numbers: ({ places }) => [...places.keys()] },
  {
    name: 'plan point',
    letters: ['n'],
    needed: 'n',
    numbers: ({ plans }) => [...plans.values()].flatMap((p) => p.points),
  },
  {
    name: 'position',
    letters: ['h'],
    needed: 'h',
    numbers: ({ plans }) => [...plans.values()].flatMap(({ positions }) => [...positions.keys()]),
  },
  { name: 'event', letters: ['e'], needed: 'e', numbers: ({ events }) => [...events.keys()] },
];

/** Sees that every mark is annotated and every annotation marked. Throws UserError `bad-input` naming file and place. */
export function pairUp(path: string, marks: readonly Mark[], sidecarPath: string, sidecar: Sidecar): void {
  for (const { name, letters, needed, numbers } of KINDS) {
    const annotated = numbers(sidecar);
    const stray = marks.find(({ letter, number }) => letters.includes(letter) && !annotated.includes(number));
    if (stray) throw goldError(path, stray.line, `${stray.letter}${stray.number} is not in the .yaml file`);
    const missing = annotated.find((one) => !marks.some(({ letter, number }) => letter === needed && number === one));
    if (missing !== undefined)
      throw goldError(sidecarPath, 1, `${name} ${missing} is marked nowhere (${needed}${missing})`);
    const twice = annotated.find((one, index) => annotated.indexOf(one) !== index);
    if (twice !== undefined) throw goldError(sidecarPath, 1, `${name} ${twice} stands twice`);
  }
  const again = marks.find(
    ({ letter, number }, index) =>
      (letter === 's' || letter === 'v') &&
      marks.findIndex((other) => other.letter === letter && other.number === number) !== index,
  );
  if (again) throw goldError(path, again.line, `${again.letter}${again.number} has a second piece; expected one`);
}
