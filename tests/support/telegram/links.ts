const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'ftp:', 'tg:', 'ton:', 'tonsite:']);
const USER_LINK = /^tg:\/\/user\/?\?id=(\d+)$/i;

/** The user that a `tg://user?id=` link mentions. */
export function userOfLink(address: string): number | undefined {
  const id = USER_LINK.exec(address)?.[1];
  return id === undefined ? undefined : Number(id);
}

/**
 * An address as Telegram keeps it: one without a scheme gets `http://`, a bare host gets its slash; nothing when it is not
 * one that Telegram opens (other schemes, no dot in the host, blanks).
 */
export function checkedLink(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed === '' || /[\s<>"]/.test(trimmed)) return undefined;
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, hostname, pathname, search, hash } = new URL(full);
  if (!SCHEMES.has(protocol)) return undefined;
  if (protocol.startsWith('t')) return full;
  if (!hostname.includes('.') || hostname.endsWith('.')) return undefined;
  return pathname === '/' && search === '' && hash === '' && !full.endsWith('/') ? `${full}/` : full;
}
