/** An address on the web, made whole with `base` when it is relative. Null for anything but http and https. */
export function webAddress(address: string | null, base: string | null): string | null {
  if (address === null || address.trim() === '') return null;
  const url = URL.parse(address.trim(), base ?? undefined);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}

/** Whether an address is that of one article: a front page stands for all that a site has. */
export function isArticleAddress(address: string | null): address is string {
  const url = address === null ? null : URL.parse(address);
  return url !== null && (url.pathname !== '/' || url.search !== '');
}
