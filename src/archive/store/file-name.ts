/** The last part of a path or address, without query and fragment: `https://host/a/b.html?x=1` → `b.html`. */
export function fileNameOf(source: string): string {
  const isAddress = /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
  const path = isAddress ? source.split(/[?#]/, 1)[0] : source;
  const name = (path ?? '').split(/[/\\]/).findLast((part) => part !== '') ?? '';
  return isAddress ? decode(name) : name;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign is no encoding: the name stands as it is.
    return name;
  }
}
