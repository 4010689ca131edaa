import { startTelegram, type Telegram } from '../../tests/support/telegram/telegram.ts';
import type { UserHandle } from '../../tests/support/telegram/user-handle.ts';
import { breath, CROWD, checkAnswers, type Ground, quiet } from './ground.ts';

const FIRST_ID = 700_000_001;
const PATIENCE_MS = 120_000;

/** A Bot API server without limits. */
export async function openTelegram(): Promise<Ground> {
  const server = await startTelegram();
  const people = Array.from({ length: CROWD }, (_, index) => server.user({ id: FIRST_ID + index }));
  const isAnswered = ({ chat }: UserHandle) => chat.room.happenings.length > 0;
  let turn = 0;
  return {
    env: { TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.url },
    async ask({ line }) {
      await server.until(() => isIdle(server), 'poll');
      await breath();
      const person = people[turn++ % CROWD];
      if (person === undefined) throw new Error('nobody asks');
      const before = person.chat.room.happenings.length;
      const told = server.requests.findLast(({ method }) => method === 'getUpdates');
      person.says(line);
      await server.until(() => person.chat.room.happenings.length > before, 'answer');
      const answer = server.requests.findLast(({ method }) => method === 'sendMessage');
      return (answer?.at ?? Number.NaN) - (told?.settledAt ?? Number.NaN);
    },
    async askAll(questions) {
      server.forget();
      questions.forEach(({ line }, index) => void people[index]?.says(line));
      const start = performance.now();
      let answered = 0;
      const asking = people.slice(0, questions.length);
      await server.until(
        () => {
          while (answered < asking.length && asking.slice(answered, answered + 1).every(isAnswered)) answered += 1;
          return answered === asking.length;
        },
        'answers to all',
        PATIENCE_MS,
      );
      const end = Math.max(...server.calls('sendMessage').map(({ at }) => at));
      await quiet();
      checkAnswers(asking.map(({ chat }) => chat.sent.length));
      return end - start;
    },
    close: () => server.close(),
  };
}

/** The bot waits for updates, and knows what became of its last answer. */
function isIdle({ requests }: Telegram): boolean {
  const last = (method: string) => requests.findLast((request) => request.method === method)?.outcome.kind;
  return last('getUpdates') === 'pending' && last('sendMessage') !== 'pending';
}
