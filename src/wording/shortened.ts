const LONGEST = 60;

/** What a user typed, short enough to be repeated: at most 60 UTF-16 code units and an ellipsis. */
export function shortened(typed: string): string {
  return typed.length > LONGEST ? `${typed.slice(0, LONGEST).toWellFormed()}…` : typed;
}
