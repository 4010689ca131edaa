/** A terminal of so many columns: what stands on it after all that was written. Knows what line editing uses. */
export function screenOf(written: string, columns: number): string {
  const rows: string[][] = [[]];
  let [row, column] = [0, 0];
  const line = () => {
    while (rows.length <= row) rows.push([]);
    return rows[row] ?? [];
  };
  const put = (character: string) => {
    // As terminals do: the next row begins with the character that no longer fits.
    if (column >= columns) [row, column] = [row + 1, 0];
    const at = line();
    while (at.length < column) at.push(' ');
    at[column] = character;
    column += 1;
  };
  const moves: Readonly<Record<string, (count: number) => void>> = {
    A: (count) => {
      row = Math.max(0, row - count);
    },
    B: (count) => {
      row += count;
    },
    C: (count) => {
      column = Math.min(columns - 1, column + count);
    },
    D: (count) => {
      column = Math.max(0, Math.min(column, columns - 1) - count);
    },
    G: (count) => {
      column = count - 1;
    },
    J: () => {
      line().splice(column);
      rows.splice(row + 1);
    },
    K: () => void line().splice(column),
    '\n': () => {
      [row, column] = [row + 1, 0];
    },
    '\r': () => {
      column = 0;
    },
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  for (const [piece, count, letter] of written.matchAll(/\u001b\[(\d*)([A-Za-z])|[\s\S]/gu)) {
    const move = moves[letter ?? piece];
    if (letter === undefined && !/[\r\n]/.test(piece)) put(piece);
    else if (move) move(Number(count || 1));
    else throw new Error(`this screen knows no ${letter}`);
  }
  return rows.map((cells) => cells.join('').trimEnd()).join('\n');
}
