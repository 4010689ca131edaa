import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const CASES = ['gen', 'dat', 'acc', 'ins', 'loc'] as const;
export type Case = (typeof CASES)[number];

const forms = z.array(z.string()).readonly();
const row = z
  .strictObject({ ends: z.string().min(1), gen: forms, dat: forms, acc: forms, ins: forms, loc: forms })
  .transform(({ ends, ...cases }) => ({ ends: new RegExp(`(?:${ends})$`, 'u'), cases }));
type Row = z.infer<typeof row>;

const declensions = loadLanguage(
  '../slavic/declensions.yaml',
  z.strictObject({ ukrainian: z.array(row), russian: z.array(row) }),
);

const CYRILLIC = /^[\p{Script=Cyrillic}'’ʼ -]+$/u;
/** Letters and endings that only one of the two languages writes. */
const UKRAINIAN = /[іїєґ'’ʼ]|[сцз]ьк/iu;
const RUSSIAN = /[ыэёъ]|[^ь]ск|цк|[ао]я$|ое$|[оеи][вн]о$/iu;
/** Words of a name behind one of these stand in a case already: "Порт-на-Реке". */
const FIXED = /[ -](?:на|над|під|под)[ -]/u;
/** No name of a place has more words, and none that is shorter declines. */
const MOST_WORDS = 4;
const SHORTEST = 2;

/** The other forms that Ukrainian or Russian gives a place name, without the name itself; empty in another script. */
export function inflectName(name: string): readonly string[] {
  const forms = new Set(CASES.flatMap((one) => declineName(name, one)));
  forms.delete(name);
  return [...forms];
}

/** The forms of a name in one case: all words decline, or only the last ("Нового Рогу", "Новий Рогу"). */
export function declineName(name: string, one: Case): readonly string[] {
  if (!CYRILLIC.test(name)) return [];
  const fixed = FIXED.exec(name)?.index ?? name.length;
  const parts = name.slice(0, fixed).split(/(?<=[ -])/u);
  if (parts.length > MOST_WORDS) return [];
  const rest = name.slice(fixed);
  return languagesOf(name).flatMap((rows) => declineAll(parts, rows, one).map((form) => form + rest));
}

function languagesOf(name: string): readonly (readonly Row[])[] {
  const isUkrainian = UKRAINIAN.test(name);
  const isRussian = RUSSIAN.test(name);
  if (isUkrainian === isRussian) return [declensions.ukrainian, declensions.russian];
  return [isUkrainian ? declensions.ukrainian : declensions.russian];
}

/** A name of several words in one case: all declined, and the last one only. */
function declineAll(parts: readonly string[], rows: readonly Row[], one: Case): readonly string[] {
  const declined = parts.map((part) => declineWord(part, rows, one));
  const lead = parts.slice(0, -1);
  const last = declined.at(-1) ?? [];
  const whole = declined.reduce<readonly string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)),
    [''],
  );
  return lead.length === 0 ? last : [...whole, ...last.map((tail) => lead.join('') + tail)];
}

/** The forms of one word in one case, the space or hyphen behind it kept; the word itself where nothing changes. */
function declineWord(part: string, rows: readonly Row[], one: Case): readonly string[] {
  const word = part.replace(/[ -]$/u, '');
  const joint = part.slice(word.length);
  if (word.length < SHORTEST) return [part];
  const fitting = rows.filter(({ ends }) => ends.test(word));
  const found = fitting.flatMap(({ ends, cases }) => cases[one].map((form) => word.replace(ends, form) + joint));
  return found.length === 0 ? [part] : found;
}
