import type { Office } from './office.ts';
import type { Side } from './side.ts';

/** What became of a fan-out of one digest a chat, by the server's own account and the outbox. */
export interface Account {
  readonly chats: number;
  /** Messages that stand in the chats. */
  readonly messages: number;
  /** Those beyond the first in their chat. */
  readonly duplicates: number;
  /** Deliveries that are shown as such that may not have arrived. */
  readonly unknown: number;
  /** Those of them that have not. */
  readonly missing: number;
  /** Chats without a message that the outbox takes for served, or does not know of. */
  readonly lost: number;
}

export function accountOf(office: Office, side: Side): Account {
  const chats = side.addresses.map((address) => ({
    messages: side.digestsAt(address).length,
    state: office.stateAt(address),
  }));
  const sum = (count: (chat: (typeof chats)[number]) => number) =>
    chats.reduce((total, chat) => total + count(chat), 0);
  return {
    chats: chats.length,
    messages: sum(({ messages }) => messages),
    duplicates: sum(({ messages }) => Math.max(0, messages - 1)),
    unknown: sum(({ state }) => Number(state === 'unknown')),
    missing: sum(({ messages, state }) => Number(messages === 0 && state === 'unknown')),
    lost: sum(({ messages, state }) => Number(messages === 0 && state !== 'unknown')),
  };
}

/** Runs the program until nothing is on its way, and says the figures to whoever runs the tests. */
export async function finish(office: Office, side: Side): Promise<Account> {
  await office.finish();
  const account = accountOf(office, side);
  const { chats, messages, duplicates, unknown, missing, lost } = account;
  process.stdout.write(
    `crash: ${side.platform}, ${chats} chats: ${office.kills()} kills, ${messages} messages, ${duplicates} duplicates, ` +
      `${unknown} unknown (${missing} of them not there), ${lost} lost, ${office.seconds()} s\n`,
  );
  return account;
}
