import { fold } from './fold.ts';

/** Words that may stand before a person's name and are no part of it. Language, not beat. */
const TITLES = [
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Prof', 'Professor', 'Sir', 'Dame', 'Lord', 'Lady', 'Madam', 'Madame'],
  ...['President', 'Vice', 'Deputy', 'Former', 'Ex', 'Acting', 'Prime', 'Premier', 'Chancellor', 'Minister', 'Foreign'],
  ...['Defence', 'Defense', 'Secretary', 'State', 'Speaker', 'Spokesman', 'Spokeswoman', 'Spokesperson', 'Chief'],
  ...['Ambassador', 'Governor', 'Mayor', 'Senator', 'Congressman', 'Congresswoman', 'Representative', 'Head', 'Leader'],
  ...[
    'King',
    'Queen',
    'Prince',
    'Princess',
    'Pope',
    'Archbishop',
    'Bishop',
    'Cardinal',
    'Monsignor',
    'Patriarch',
    'of',
    'the',
  ],
  ...['General', 'Gen', 'Lieutenant', 'Lt', 'Colonel', 'Col', 'Major', 'Maj', 'Captain', 'Capt', 'Sergeant', 'Sgt'],
  ...[
    'Admiral',
    'Adm',
    'Marshal',
    'Commander',
    'Commissioner',
    'Brigadier',
    'Brig',
    'Corporal',
    'Cpl',
    'Private',
    'Pvt',
  ],
  ...['пан', 'пані', 'президент', 'міністр', 'министр', 'генерал', 'господин', 'госпожа'],
];

const FOLDED: ReadonlySet<string> = new Set(TITLES.map(fold));

/** Whether a folded word is a title or a part of one ("mr", "prime", "minister"). */
export function isTitleWord(folded: string): boolean {
  return FOLDED.has(folded);
}
