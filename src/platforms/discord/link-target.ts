/** Longer addresses are not linked: they would take the room of the words. */
const LONGEST = 1_000;
/** Characters of an address that could end a masked link or mean something inside it. */
const BREAKING = /[()<>[\]\\"'`|*~\s]/g;

/** A source's address, written so that it stays inside a masked link; null for what is no address of the web. */
export function linkTarget(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, username, password, href: address } = new URL(href);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return null;
  const target = address.replace(
    BREAKING,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return target.length > LONGEST ? null : target;
}
