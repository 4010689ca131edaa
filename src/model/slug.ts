import anyAscii from 'any-ascii';

/** Lower-case Latin slug of a name: `Zoë Brandt-Keller` → `zoe-brandt-keller`, `Мирне` → `mirne`. */
export function slug(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
