const LONGEST = 60;

/** The beginning of a user's text, short enough to be repeated in an error. Never cuts a character in two. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
