import { stoppedClock } from '../../tests/support/discord/core/clock.ts';
import { startDiscord } from '../../tests/support/discord/start-discord.ts';
import { breath, CROWD, checkAnswers, type Ground, quiet } from './ground.ts';
import type { Question } from './questions.ts';

const ANSWER = '/interactions/:interaction/:token/callback';
const PATIENCE_MS = 120_000;

/** A Discord without limits whose clock stands still, half of its people in a server and half in private. */
export async function openDiscord(): Promise<Ground> {
  const server = await startDiscord({ clock: stoppedClock() });
  const crowd = [...server.crowd(CROWD / 2), ...server.crowd(CROWD / 2, server.guild())];
  const asking = ({ command, option, value }: Question, index: number) => {
    const one = crowd[index % CROWD];
    if (one === undefined) throw new Error('nobody asks');
    return { ...one, command, typed: { [option]: value } };
  };
  let turn = 0;
  return {
    env: { DISCORD_TOKEN: server.token, DISCORD_API: server.api },
    async ask(question) {
      await breath();
      // One in private, the next in the server.
      const at = turn % 2 === 0 ? turn / 2 : (CROWD + turn - 1) / 2;
      turn = (turn + 1) % CROWD;
      const { person, place, command, typed } = asking(question, at);
      const interaction = person.starts(place, command, typed);
      const start = performance.now();
      await person.sees(interaction);
      const answer = server.requests.findLast(({ route }) => route === ANSWER);
      return (answer?.at ?? Number.NaN) - start;
    },
    async askAll(questions) {
      server.forget();
      const answers = await server.emit(questions.map(asking), PATIENCE_MS);
      const end = Math.max(...server.requests.map(({ at }) => at));
      await quiet();
      checkAnswers(answers.map(({ channel }) => channel.messages.size));
      return end - Math.min(...answers.map(({ sentAt }) => sentAt));
    },
    close: () => server.close(),
  };
}
