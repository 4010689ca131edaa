function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a digest says beside its lines, in English. */
export const englishDigest = {
  heading: { new: 'Briefing: what is new', archive: 'From the archive', newest: 'The newest on file' },
  recap: (days: string) => `Recap of ${days}`,
  days: (first: string, last: string) => `${first} to ${last}`,
  hours: (fromDay: string, fromTime: string, toDay: string, toTime: string) =>
    `${fromDay} ${fromTime} to ${toDay} ${toTime}`,
  upTo: (day: string, time: string) => `up to ${day} ${time}`,
  empty: {
    new: 'Nothing new has come in.',
    recap: 'The archive holds nothing of these days.',
    archive: 'Here the stored timeline ends.',
    newest: 'The archive holds nothing yet.',
  },
  contested: (place: string, claims: string, denies: string) =>
    `${place}, contested: claimed by ${claims}; denied by ${denies}.`,
  plans: 'On plans',
  statements: 'Main statements',
  places: 'By place',
  actors: 'By actor',
  others: 'Also',
  more: (count: number) => `${count} more:`,
  moreContested: (place: string, count: number) => `${place}, contested: ${count} more:`,
  morePositions: (plan: string, count: number) => `${plan}: ${plural(count, 'more position', 'more positions')}:`,
  all: (count: number) => `Left out in all: ${count}.`,
  sources: (count: number) => `and ${plural(count, 'more source', 'more sources')}`,
  showAll: 'All that is left out',
  moreOf: (name: string) => `More: ${name}`,
};
