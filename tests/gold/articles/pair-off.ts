/** Two lists compared: what both have, and what only one of them has. */
export interface PairedOff<Gold, Found> {
  readonly right: readonly { readonly gold: Gold; readonly found: Found }[];
  readonly missing: readonly Gold[];
  readonly beyond: readonly Found[];
}

/** Pairs each item of the gold with the first item found that is the same and not taken yet. */
export function pairOff<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  isSame: (gold: Gold, found: Found) => boolean,
): PairedOff<Gold, Found> {
  const beyond = [...found];
  const right: { gold: Gold; found: Found }[] = [];
  const missing = gold.filter((one) => {
    const index = beyond.findIndex((other) => isSame(one, other));
    right.push(...beyond.splice(index, index < 0 ? 0 : 1).map((other) => ({ gold: one, found: other })));
    return index < 0;
  });
  return { right, missing, beyond };
}
