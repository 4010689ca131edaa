import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Desk } from '../../answers/desk.ts';
import { type Heard, hear } from './hear.ts';
import { createLanes } from './lanes.ts';
import { homeOf } from './place.ts';
import { createRenderer } from './post.ts';
import type { Recent } from './recent.ts';
import { createTalk } from './talk.ts';

/**
 * Updates answered side by side, and of one chat: what many ask at once where Telegram takes 20 answers a minute must
 * not keep all others waiting. More than that is passed over.
 */
const LIMITS = { all: 300, each: 30 };

/** What takes updates and answers them. */
export interface Taker {
  take(update: Update): void;
  /** Resolves when there is room for more. */
  room(): Promise<void>;
  /** Resolves when everything taken is answered. */
  idle(): Promise<void>;
}

/** A taker that answers as this bot (which knows who it is); `recent` are the updates that have been taken. */
export function createTaker(desk: Desk, { api, botInfo }: Bot, recent: Recent<number>): Taker {
  const { report, archive } = desk;
  const moved = (from: number, to: number) => archive.state.move(homeOf(from), homeOf(to));
  const { username } = botInfo;
  const talk = createTalk(desk, { api, bot: username, htmlOf: createRenderer(username), report, moved });
  const { enter, room, idle } = createLanes(LIMITS);
  return {
    take(update) {
      const heard = recent.isNew(update.update_id) ? hear(update, botInfo) : null;
      if (heard) enter(laneOf(heard), () => talk(heard));
    },
    room,
    idle,
  };
}

/** What is answered in order: a chat's messages and buttons, a user's inline queries. */
function laneOf(heard: Heard): string {
  switch (heard.kind) {
    case 'question':
    case 'welcome':
      return String(heard.place.chat);
    case 'press':
      return String(heard.at?.place.chat ?? heard.person.id);
    case 'inline':
      return `inline ${heard.person.id}`;
    case 'moved':
      return String(heard.to);
  }
}
