import type { AnswersWording } from '../english/answers.ts';
import { plural } from './plural.ts';

const statements = (count: number) => plural(count, 'заява', 'заяви', 'заяв');
const reports = (count: number) => plural(count, 'повідомлення', 'повідомлення', 'повідомлень');

/** How many of what, in Ukrainian. */
export const ukrainianCounts: AnswersWording['count'] = {
  statements,
  items: reports,
  lines: (count) => plural(count, 'запис', 'записи', 'записів'),
  hits: (count) => plural(count, 'абзац', 'абзаци', 'абзаців'),
  documents: (count) => plural(count, 'документ', 'документи', 'документів'),
  actors: (count) => plural(count, 'мовець', 'мовці', 'мовців'),
  towns: (count) => plural(count, 'населений пункт', 'населені пункти', 'населених пунктів'),
  plans: (count) => plural(count, 'план', 'плани', 'планів'),
  reports,
  found: (said, places, points, events) =>
    [
      statements(said),
      plural(places, 'повідомлення про місце', 'повідомлення про місця', 'повідомлень про місця'),
      plural(points, 'пункт плану', 'пункти плану', 'пунктів плану'),
      plural(events, 'подія', 'події', 'подій'),
    ].join(', '),
};
