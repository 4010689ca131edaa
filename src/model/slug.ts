import anyAscii from 'any-ascii';

/** Lower-case Latin slug of a name: `Oleksiy Danilov` → `oleksiy-danilov`, `Покровськ` → `pokrovsk`. */
export function slug(name: string): string {
  return anyAscii(name)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
