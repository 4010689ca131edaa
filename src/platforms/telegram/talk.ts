import type { Desk } from '../../answers/desk.ts';
import { letIn } from '../../briefings/manage.ts';
import type { Asker } from '../../conversation/ask.ts';
import { type Conversation, createConversation } from '../../conversation/conversation.ts';
import { CHAT_PACE, type Cooldown, createCooldown, tooFast } from '../../conversation/cooldown.ts';
import type { Shown } from '../../conversation/layout.ts';
import type { Wording } from '../../wording/wording.ts';
import { createAdministrators, type IsAdministrator } from './administrators.ts';
import { isForOneAlone, linkTo, sendAlone, tellWhere } from './alone.ts';
import type { Heard, Press } from './hear.ts';
import { answerInline } from './inline.ts';
import { lackedRights } from './lacked-rights.ts';
import { addressOf, homeOf, type Person, type Place } from './place.ts';
import { type PostOffice, post, repost } from './post.ts';
import { refusalOf } from './refusal.ts';
import { roomOf } from './render.ts';
import { typing } from './typing.ts';

/** A press that takes longer is acknowledged before it is answered, in milliseconds: Telegram waits only so long. */
const PRESS_PATIENCE = 2_000;

interface Talk {
  readonly desk: Desk;
  readonly office: PostOffice;
  readonly conversation: Conversation;
  readonly cooldown: Cooldown;
  readonly isAdministrator: IsAdministrator;
}

/** Answers what is heard. Never rejects: a fault is reported. */
export function createTalk(desk: Desk, office: PostOffice): (heard: Heard) => Promise<void> {
  const now = () => performance.now();
  const talk: Talk = {
    desk,
    office,
    conversation: createConversation(desk, roomOf(office.bot)),
    cooldown: createCooldown(CHAT_PACE, now),
    isAdministrator: createAdministrators(office.api, now),
  };
  return async (heard) => {
    try {
      await answer(talk, heard);
    } catch (fault) {
      office.report(fault);
    }
  };
}

async function answer(talk: Talk, heard: Heard): Promise<void> {
  const { office, conversation } = talk;
  switch (heard.kind) {
    case 'question':
      return reply(talk, heard, (asker) => conversation.answer(asker, heard.text), heard.text);
    case 'welcome':
      await letIn(talk.desk, await talk.desk.archive.outbox.subscriptionsOf(homeOf(heard.place.chat)));
      return reply(talk, heard, (asker) => conversation.welcome(asker));
    case 'press':
      return press(talk, heard);
    case 'inline':
      return answerInline(talk.desk, office, heard);
    case 'moved':
      return office.moved(heard.from, heard.to);
    case 'returned':
      return letIn(talk.desk, await talk.desk.archive.outbox.subscriptionsOf(homeOf(heard.chat)));
  }
}

interface Asked {
  readonly place: Place;
  readonly person: Person;
}

type Work = (asker: Asker) => Promise<Shown>;

async function reply(talk: Talk, { place, person }: Asked, work: Work, line = ''): Promise<void> {
  const { office, conversation, cooldown } = talk;
  const asker = askerAt(talk, person, place);
  const turn = cooldown.turn(String(person.id));
  if (turn.kind === 'pass') return;
  using _ = typing(office.api, place);
  const shown = turn.kind === 'go' ? await work(asker) : await conversation.notice(asker, tooFast(turn.ms));
  if (!isForOneAlone(shown, place)) return post(office, place, shown);
  if (!(await sendAlone(office, person, shown))) await tellWhere(office, { place, person, line }, shown);
}

async function press(talk: Talk, { id, payload, at, person }: Press): Promise<void> {
  const { office, conversation, cooldown } = talk;
  const acknowledge = createAcknowledgement(office, id);
  const asker = askerAt(talk, person, at?.place ?? { chat: person.id, isGroup: false });
  const alert = async (say: Parameters<Conversation['notice']>[1]) => {
    const { wording } = await conversation.notice(asker, say);
    await acknowledge({ text: say(wording), show_alert: true });
  };
  const turn = cooldown.turn(String(person.id));
  if (turn.kind === 'pass') return void (await acknowledge({}));
  if (turn.kind === 'wait') return alert(tooFast(turn.ms));
  const late = setTimeout(() => void acknowledge({}), PRESS_PATIENCE);
  try {
    const pressed = at && (await conversation.press(asker, payload));
    if (!pressed) return await alert(({ chat }) => chat.expired);
    const { shown, replaces, question } = pressed;
    if (isForOneAlone(shown, at.place)) {
      const line = typeof question === 'string' ? question : '';
      if (await sendAlone(office, person, shown)) return void (await acknowledge({}));
      // Opens their chat with the bot at once, unless that comes too late.
      if (await acknowledge({ url: linkTo(office.bot, line) })) return;
      return await tellWhere(office, { place: at.place, person, line }, shown);
    }
    const shows = replaces ? repost(office, at.place, at.message, shown) : post(office, at.place, shown);
    await Promise.all([acknowledge({}), shows]);
  } finally {
    clearTimeout(late);
  }
}

/** Answers a press once, however often it is asked to; tells whether it was this time. */
function createAcknowledgement({ api, report }: PostOffice, id: string) {
  let done = false;
  return async (how: {
    readonly text?: string;
    readonly show_alert?: boolean;
    readonly url?: string;
  }): Promise<boolean> => {
    if (done) return false;
    done = true;
    try {
      await api.answerCallbackQuery(id, how);
      return true;
    } catch (fault) {
      if (refusalOf(fault).kind !== 'late') report(fault);
      return false;
    }
  };
}

function askerAt({ isAdministrator, office }: Talk, { id, language, anonymous }: Person, place: Place): Asker {
  const { chat, isGroup } = place;
  const mayManage = async () => !isGroup || anonymous || (await isAdministrator(chat, id));
  const lacks = ({ telegram }: Wording) => lackedRights(office.api, office.botId, place, telegram);
  const caller = { home: homeOf(chat), address: addressOf(place), isGroup, mayManage, lacks };
  // A chat that speaks has no other one where it would be alone.
  return { caller, appLanguage: language, ...(isGroup && id > 0 && { aloneAt: homeOf(id) }) };
}
