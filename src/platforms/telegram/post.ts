import type { Api } from 'grammy';
import type { Shown } from '../../conversation/layout.ts';
import { keyboardOf } from './keyboard.ts';
import type { Place } from './place.ts';
import { refusalOf } from './refusal.ts';
import { render } from './render.ts';

/** What posting needs. */
export interface PostOffice {
  readonly api: Api;
  readonly botId: number;
  /** The bot's user name. */
  readonly bot: string;
  readonly htmlOf: (shown: Shown) => string;
  readonly report: (fault: unknown) => string;
  /** Takes note that a group became a supergroup. */
  readonly moved: (from: number, to: number) => Promise<void>;
}

/** Renders what is shown, each answer once: one that is remembered is shown many times. */
export function createRenderer(bot: string): PostOffice['htmlOf'] {
  const known = new WeakMap<Shown['blocks'], string>();
  return ({ blocks, wording }) => {
    const html = known.get(blocks) ?? render(blocks, { bot, wording }).html;
    known.set(blocks, html);
    return html;
  };
}

const LOOK = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;

/** Sends a message. Never rejects: what cannot be sent is reported, and said to be where something can be said. */
export async function post(office: PostOffice, place: Place, shown: Shown): Promise<void> {
  await settled(office, place, shown, () => send(office, place, shown));
}

/** Shows something in a message of ours instead of what it shows; where there is none any more, in a new one. */
export async function repost(office: PostOffice, place: Place, message: number, shown: Shown): Promise<void> {
  await settled(office, place, shown, async () => {
    const keyboard = keyboardOf(shown);
    await office.api.editMessageText(place.chat, message, office.htmlOf(shown), {
      ...LOOK,
      ...(keyboard && { reply_markup: keyboard }),
    });
  });
}

/** Sends what is for one reader alone into their own chat. False where they have not let the bot write to them. */
export async function postAlone(office: PostOffice, reader: number, shown: Shown): Promise<boolean> {
  const place: Place = { chat: reader, isGroup: false };
  try {
    await send(office, place, shown);
  } catch (fault) {
    if (refusalOf(fault).kind === 'gone') return false;
    await recover(office, place, shown, fault);
  }
  return true;
}

async function send({ api, htmlOf }: PostOffice, place: Place, shown: Shown): Promise<void> {
  const { chat, thread, replyTo } = place;
  const keyboard = keyboardOf(shown);
  await api.sendMessage(chat, htmlOf(shown), {
    ...LOOK,
    ...(keyboard && { reply_markup: keyboard }),
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  });
}

async function settled(office: PostOffice, place: Place, shown: Shown, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    await recover(office, place, shown, fault);
  }
}

async function recover(office: PostOffice, place: Place, shown: Shown, fault: unknown): Promise<void> {
  const refusal = refusalOf(fault);
  switch (refusal.kind) {
    case 'gone':
    case 'unchanged':
    case 'late':
      return;
    case 'moved':
      await office.moved(place.chat, refusal.to);
      return post(office, { chat: refusal.to, isGroup: place.isGroup }, shown);
    case 'missing':
      return post(office, place, shown);
    case 'unclear':
      office.report(fault);
      return;
    case 'refused':
      return apologise(office, place, shown, office.report(fault));
  }
}

async function apologise(office: PostOffice, place: Place, { wording }: Shown, reference: string): Promise<void> {
  const text = wording.chat.internal(reference);
  try {
    await send(office, place, {
      blocks: [{ kind: 'notice', tone: 'warning', text }],
      buttons: [],
      payloads: new Map(),
      wording,
      personal: false,
    });
  } catch (fault) {
    office.report(fault);
  }
}
