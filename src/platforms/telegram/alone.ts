import type { Shown } from '../../conversation/layout.ts';
import { deepLink } from './deep-link.ts';
import type { Person, Place } from './place.ts';
import { type PostOffice, post, postAlone } from './post.ts';

/** Something asked where others read along that is for the asker alone. */
interface AskedAlone {
  readonly place: Place;
  readonly person: Person;
  /** The question as typed. */
  readonly line: string;
}

/** Whether an answer must not be read by all who read the place it was asked in. */
export function isForOneAlone({ personal }: Shown, { isGroup }: Place): boolean {
  return personal && isGroup;
}

/** Sends an answer to the asker's own chat. False where the bot may not write there yet, or a chat asks and no user. */
export async function sendAlone(office: PostOffice, { id }: Person, shown: Shown): Promise<boolean> {
  return id > 0 && (await postAlone(office, id, shown));
}

/** Says in one line where the answer can be had: in the asker's own chat, once it is open. */
export async function tellWhere(office: PostOffice, asked: AskedAlone, shown: Shown): Promise<void> {
  const { say, link } = shown.wording.telegram.alone;
  const text = [{ text: `${say} ` }, { text: link, href: linkTo(office.bot, asked.line) }];
  await post(office, asked.place, { ...shown, blocks: [{ kind: 'text', text }], buttons: [], payloads: new Map() });
}

/** Opens the bot's own chat, where the question is asked as soon as it may be answered. */
export function linkTo(bot: string, line: string): string {
  return deepLink(bot, line) ?? `https://t.me/${bot}?start=start`;
}
