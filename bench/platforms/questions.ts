import { ACTORS, actors, PLACES, places, WORDS } from '../articles.ts';
import { createRandom, createZipf, wordOf } from '../vocabulary.ts';

/** One question as it is asked on any platform. */
export interface Question {
  readonly command: string;
  /** The one option that is filled in, and with what. */
  readonly option: string;
  readonly value: string;
  /** The same as typed. */
  readonly line: string;
}

/** The commands that are asked, each with the option that is filled in. */
export const ASKED = [
  { command: 'who', option: 'name' },
  { command: 'town', option: 'name' },
  { command: 'timeline', option: 'who' },
  { command: 'search', option: 'words' },
] as const;

const SEED = 11;
/** Of ten questions four are about somebody, two each about a town, a timeline and a word. */
const TURNS = [0, 1, 0, 2, 0, 3, 0, 1, 2, 3] as const;

/** Endless questions, names and words as unevenly asked for as they are reported; the same ones from every draw. */
export function drawQuestions(): (count: number) => readonly Question[] {
  const random = createRandom(SEED);
  const [actor, place, word] = [ACTORS, PLACES, WORDS].map((size) => createZipf(size, random));
  const nameOf = () => actors[actor?.() ?? 0] ?? '';
  const values = [nameOf, () => places[place?.() ?? 0] ?? '', nameOf, () => wordOf(word?.() ?? 0)];
  let turn = 0;
  const draw = (): Question => {
    const kind = TURNS[turn++ % TURNS.length] ?? 0;
    const { command, option } = ASKED[kind];
    const value = values[kind]?.() ?? '';
    return { command, option, value, line: `/${command} ${command === 'timeline' ? `${option}:` : ''}${value}` };
  };
  return (count) => Array.from({ length: count }, draw);
}
