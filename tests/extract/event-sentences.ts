import type { Said } from './ferry-news.ts';

/** Sentences of news published on Tuesday, 12 March 2024, and what in them has happened: `date grain`, an end after "..". */
export interface EventRow {
  readonly text: string;
  readonly happened: readonly string[];
  readonly said: readonly Said[];
}

function row(text: string, happened: readonly string[], ...said: readonly Said[]): EventRow {
  return { text, happened, said };
}

function by(actor: string | null, cue: string, content: string): Said {
  return { actor, cue, content };
}

export const EVENT_ROWS: readonly EventRow[] = [
  // Happened.
  row('The army took Alder on Sunday.', ['2024-03-10 day']),
  row('On Sunday, the army took Alder after a long siege.', ['2024-03-10 day']),
  row('Drones struck a depot in Birk overnight.', ['2024-03-11..2024-03-12 interval']),
  row('At least nine people were killed in Birk on 7 March.', ['2024-03-07 day']),
  row('Sunday’s blast in Birk killed four people.', ['2024-03-10 day']),
  row('Anton Vale and Carl Roe met in Cedar on 14 June 2023.', ['2023-06-14 day']),
  row('The two sides exchanged 300 prisoners last week.', ['2024-03-04 week']),
  row('The ferry line was closed in December.', ['2023-12-01 month']),
  row('Norland’s troops have captured five villages in the past week.', ['2024-03-05..2024-03-12 interval']),
  row('Three depots were hit between 1 and 5 March.', ['2024-03-01..2024-03-05 interval']),
  row('The bridge at Alder collapsed in the first half of 2023.', ['2023-01-01..2023-06-30 interval']),
  row('Shells fell on Birk over the weekend.', ['2024-03-09..2024-03-10 interval']),
  row('The army took Alder on 3 March. Two days earlier, it had entered Birk.', ['2024-03-03 day', '2024-03-01 day']),
  row('The army took Alder on 3 March. The next day it entered Birk.', ['2024-03-03 day', '2024-03-04 day']),
  row('The council signed the accord in 2014, and Norland ratified it a year later.', [
    '2014-01-01 year',
    '2015-01-01 year',
  ]),
  row('The army took Alder in late October.', ['2023-10-01 month']),
  row('Vale, who was elected in 2019, visited Birk on Friday.', ['2019-01-01 year', '2024-03-08 day']),
  row('The dam, which burst on 6 June 2023, was never rebuilt.', ['2023-06-06 day']),
  row('Residents left Birk on Monday because they feared more shells.', ['2024-03-11 day']),
  row('The mayor resigned on Thursday after the council threatened to close the port.', ['2024-03-07 day']),
  row('On Saturday Norland launched its largest attack of the year.', ['2024-03-09 day']),
  row('Norland began to shell Cedar on Sunday.', ['2024-03-10 day']),
  row('The army managed to enter Alder on Sunday.', ['2024-03-10 day']),
  row('Norland pledged in 1994 not to attack Sudland.', ['1994-01-01 year']),
  row('The vote took place as planned on Sunday.', ['2024-03-10 day']),
  row('The planned talks collapsed on Sunday.', ['2024-03-10 day']),
  row('An expected truce took hold on Sunday.', ['2024-03-10 day']),
  row('Both ferries sank on 8 and 9 March.', ['2024-03-08..2024-03-09 interval']),
  row('The town fell on the night of 3 to 4 March.', ['2024-03-03..2024-03-04 interval']),
  row('Sudland withdrew its envoy on Monday, hours before talks were due to begin.', ['2024-03-11 day']),
  row('The strike killed two and wounded nine on Monday.', ['2024-03-11 day']),
  row('It was the day in March 2022 when Alder fell.', ['2022-03-01 month']),
  row('Alder was retaken in the autumn of 2022 by Sudland.', ['2022-01-01 year']),
  row('In May 2023 the ferry stopped running; it resumed in July 2023.', ['2023-05-01 month', '2023-07-01 month']),
  row('On 24 February 2022, Norland invaded.', ['2022-02-24 day']),
  row('A court in Cedar jailed the captain for nine years on Friday.', ['2024-03-08 day']),
  row('The front line had not moved since January, but Alder fell on Sunday.', ['2024-03-10 day']),
  row('Sudland’s parliament approved the budget in a vote on Thursday.', ['2024-03-07 day']),
  row('The two leaders last spoke in February.', ['2024-02-01 month']),
  row('A truce signed in Birk in 2015 ended the first war.', ['2015-01-01 year']),
  row('Floods hit Cedar last spring, and thousands fled.', ['2023-01-01 year']),
  row('The ferry, due on Monday, sank on Sunday.', ['2024-03-10 day']),
  row('The 20-point plan was leaked on Sunday.', ['2024-03-10 day']),
  row(
    'It reached Alder on 1 March, and Roe recalled that it was late.',
    ['2024-03-01 day'],
    by('roe', 'recalled', 'that it was late'),
  ),
  row('Norland had also pledged not to attack Sudland in 1994 by the Birk treaty.', ['1994-01-01 year']),
  row('Norland pledged to leave Cedar on Monday.', []),
  row('It was split on Sunday into four parts, none with a date.', ['2024-03-10 day']),
  row('Talks failed on Sunday.', ['2024-03-10 day']),
  row('They met for little more than an hour on Sunday.', ['2024-03-10 day']),
  row('From 3 to 5 March it moved its archive to a cellar.', ['2024-03-03..2024-03-05 interval']),
  // Ahead.
  row('Vale will visit Cedar on Thursday.', []),
  row('Vale is to visit Cedar on Thursday.', []),
  row('Vale is visiting Cedar on Thursday.', []),
  row('Vale visits Cedar on Friday.', []),
  row('Talks were scheduled for Monday.', []),
  row('Talks were due to begin on Monday in Cedar.', []),
  row('The ferry was expected to sail on Monday.', []),
  row('Norland planned to take Alder by 1 March.', []),
  row('Norland had hoped to take Alder in February.', []),
  row('Norland’s plan to attack Birk in March was leaked.', []),
  row('Roe was to have met Vale on Monday.', []),
  row('The port would close on Friday, the plan said.', []),
  row('The army is expected to reach Birk in March.', []),
  row('Elections are set for 17 March.', []),
  row('The deadline set by Norland expires on Monday.', []),
  // Threatened, ordered, wished.
  row('Norland threatened to shell Birk on Sunday.', []),
  row('Norland threatened strikes on Birk in March.', []),
  row('Norland ordered its army to take Alder by Monday.', []),
  row('Sudland urged its allies to send ships in March.', []),
  row('Vale called for a vote in February.', []),
  row('Norland wants Sudland to leave Cedar in March.', []),
  row('Roe vowed to return to Alder in March.', []),
  row('The army prepared to storm Birk on Monday.', []),
  // Not.
  row('The army did not enter Birk on Monday.', []),
  row('No ferry sailed on Monday.', []),
  row('Nobody was hurt in Birk on Monday.', []),
  row('The army failed to take Birk in February.', []),
  row('The talks planned for February never took place.', []),
  row('Sudland denied that Alder fell on Monday.', []),
  row('The army was unable to cross the river on Monday.', []),
  row('Neither side fired on Monday.', []),
  row('The summit was cancelled before it could open on Monday.', []),
  // Supposed, asked.
  row('If the army had taken Alder in February, Birk would have been next.', []),
  row('Had the army taken Alder in February, the war would be over.', []),
  row('Unless the ferry sailed on Monday, the crew was lost.', []),
  row('Was the ferry hit on Monday?', []),
  row('It is unclear whether the ferry sailed on Monday.', []),
  row('The army may have taken Alder on Sunday.', []),
  row('The army allegedly shelled Cedar on Sunday.', []),
  // Somebody's words.
  row('“The army took Alder on Sunday,” Vale said.', [], by('vale', 'said', '“The army took Alder on Sunday,”')),
  row('Vale said the army took Alder on Sunday.', [], by('vale', 'said', 'the army took Alder')),
  row(
    'The army took Alder on Sunday, according to Vale.',
    [],
    by('vale', 'according to', 'The army took Alder on Sunday'),
  ),
  row(
    'Roe claims that Norland shelled Birk on 2 March.',
    [],
    by('roe', 'claims', 'that Norland shelled Birk on 2 March'),
  ),
  row('On Monday, Roe called the strike a crime.', [], by('roe', 'called', 'the strike a crime')),
  row('Reports that Alder fell on Sunday were false.', []),
  row('The army denied having shelled Birk on Sunday.', []),
  // No event of a day.
  row('Norland took a fifth town, the eleventh this year.', []),
  row('By Tuesday the water had reached the mill.', []),
  row('Alder has been under fire since February.', []),
  row('The ferry runs until Thursday.', []),
  row('The 2022 harvest was poor.', []),
  row('The Sunday Times reported on the war.', []),
];
