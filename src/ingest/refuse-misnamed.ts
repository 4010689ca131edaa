import { UserError } from '../model/user-error.ts';

/** What a file can be by its first characters, whatever it is called. */
type Content = 'page' | 'feed' | 'PDF' | 'RTF';

const LOOKED_AT = 2_000;
const OPENING = '^(?:<\\?xml[^>]{0,200}>\\s{0,200})?(?:<!--[^>]{0,900}>\\s{0,200})?';
const SIGNS: readonly (readonly [Content, RegExp])[] = [
  ['page', new RegExp(`${OPENING}<(?:!doctype html|html)\\b`, 'i')],
  ['feed', new RegExp(`${OPENING}<(?:rss|feed|rdf:rdf)\\b`, 'i')],
  ['PDF', /^%PDF-/],
  ['RTF', /^\{\\rtf/],
];
const ADVICE: Readonly<Record<Content, string>> = {
  page: 'is a web page; name it .html',
  feed: 'is a feed; name it .xml',
  PDF: 'is a PDF; save its text as .txt',
  RTF: 'is an RTF document; save its text as .txt',
};

/** Throws UserError `bad-input` when a file is plainly something else than its name's ending says. */
export function refuseMisnamed(path: string, file: string, expected: 'text' | Content): void {
  const start = file.slice(0, LOOKED_AT).trimStart();
  const content = SIGNS.find(([, sign]) => sign.test(start))?.[0];
  if (content === undefined || content === expected) return;
  throw new UserError('bad-input', `${path}: ${ADVICE[content]}`);
}
