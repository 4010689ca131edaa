const MAX_HEADLINE = 150;
const MIN_WORDS = 3;
/** A section name or a byline may stand above a headline. */
const LINES_LOOKED_AT = 4;

/** The first `# heading` of a Markdown text, or null. */
export function headingOf(text: string): string | null {
  const match = /^#[ \t]+(\S.*)$/m.exec(text);
  return match?.[1] === undefined ? null : match[1].replace(/[ \t]#+$/, '').trim();
}

/** The headline that a plain text opens with: short, several words, no full stop. Null when prose comes first. */
export function headlineOf(text: string): string | null {
  const lines = text.slice(0, 4_000).split('\n');
  const first = lines.map(tidy).filter((line) => line !== '');
  for (const line of first.slice(0, LINES_LOOKED_AT)) {
    if (isProse(line)) return null;
    if (line.split(/\s+/).length >= MIN_WORDS && !/^by /i.test(line)) return line;
  }
  return null;
}

function tidy(line: string): string {
  return line.replace(/^\uFEFF/, '').trim();
}

function isProse(line: string): boolean {
  return line.length > MAX_HEADLINE || /[.,;:…]["'”’»)]{0,2}$/.test(line);
}
