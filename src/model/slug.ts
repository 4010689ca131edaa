import anyAscii from 'any-ascii';

/** Names that were made slugs of before: an article names the same people again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 100;

/** Lower-case Latin slug of a name: `Zoë Brandt-Keller` → `zoe-brandt-keller`, `Мирне` → `mirne`. */
export function slug(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = anyAscii(name)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (known.size >= MOST_KNOWN) known.clear();
  if (name.length <= LONGEST_KNOWN) known.set(name, made);
  return made;
}
