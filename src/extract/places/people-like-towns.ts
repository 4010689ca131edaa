import type { DiscoveredActor, Statement } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';

/** Whether the name of a town at a span is a person's, told by the first name before it or as the one who speaks. */
export function createPeople(
  text: string,
  actors: readonly DiscoveredActor[],
  statements: readonly Statement[],
): (span: Span) => boolean {
  const firstNames = new Map<string, string[]>();
  for (const { name } of actors) {
    const cut = name.lastIndexOf(' ') + 1;
    const surname = name.slice(cut);
    if (cut > 0) firstNames.set(surname, [...(firstNames.get(surname) ?? []), name.slice(0, cut)]);
  }
  const speakers = new Set(statements.flatMap(({ speaker }) => (speaker === null ? [] : [speaker[0]])));
  return ([start, end]) => {
    const first = firstNames.get(text.slice(start, end));
    if (first === undefined) return false;
    return speakers.has(start) || first.some((words) => text.slice(start - words.length, start) === words);
  };
}
