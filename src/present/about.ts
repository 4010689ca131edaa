import type { AboutAnswer } from '../answers/schema.ts';
import type { Reply } from '../reply/blocks.ts';
import { commandLine } from '../reply/command-line.ts';
import type { AnswersWording } from '../wording/english/answers.ts';
import { actionsBlock, followUp } from './listing.ts';

/** `/about`: the beat, and how much is on file. */
export function presentAbout(answer: AboutAnswer, { aboutDesk, dates, separator, actions }: AnswersWording): Reply {
  const { beat, version, extractor, documents, statements, newest, asOf } = answer;
  const age = newest === null ? null : dates.age(Temporal.PlainDate.from(newest).until(asOf).days);
  return [
    { kind: 'heading', text: beat.name },
    { kind: 'text', text: [{ text: beat.about }] },
    {
      kind: 'fields',
      fields: [
        { name: aboutDesk.documents, value: `${documents}` },
        { name: aboutDesk.statements, value: `${statements}` },
        {
          name: aboutDesk.newest,
          value: newest === null ? aboutDesk.noNewest : `${dates.day(newest)}${separator}${age}`,
        },
        { name: aboutDesk.version, value: version },
        { name: aboutDesk.extractor, value: extractor },
      ],
    },
    ...actionsBlock([
      followUp(actions.sources, commandLine('sources')),
      followUp(actions.allActors, commandLine('who')),
      followUp(actions.help, commandLine('help')),
    ]),
  ];
}
