import type { Said } from './ferry-news.ts';

/**
 * What news tells of plans. Known are the "Vale plan" (five points, Anton Vale's) and the "Roe plan". A line of `told` is
 * `plan (number said)`, `plan: point`, or `plan actor stance`; of a plan found in the text also `plan by author`.
 */
export interface PlanRow {
  readonly text: string;
  readonly told: readonly string[];
  readonly said: readonly Said[];
}

function row(text: string, told: readonly string[], ...said: readonly Said[]): PlanRow {
  return { text, told, said };
}

function by(actor: string | null, cue: string, content: string, speaker?: string): Said {
  return { actor, cue, content, ...(speaker === undefined ? {} : { speaker }) };
}

export const PLAN_ROWS: readonly PlanRow[] = [
  // Points of a plan that is known.
  row('The Vale plan calls for a ceasefire, free passage and new elections.', [
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: new elections',
  ]),
  row('The five-point plan demands an end to the blockade.', ['vale-plan (5)', 'vale-plan: an end to the blockade']),
  row('The five-point plan includes a ceasefire. It also calls for free passage and a joint fleet.', [
    'vale-plan (5)',
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: a joint fleet',
  ]),
  row('The Vale plan is out. Its first point is a ceasefire. The second is free passage.', [
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
  ]),
  row('The Vale plan is out. Other points include an amnesty and a joint fleet.', [
    'vale-plan: an amnesty',
    'vale-plan: a joint fleet',
  ]),
  row('The five-point plan is out. Among its points are a ceasefire and the return of prisoners.', [
    'vale-plan (5)',
    'vale-plan: a ceasefire',
    'vale-plan: the return of prisoners',
  ]),
  row('The Vale plan has three parts: a ceasefire, free passage and elections.', [
    'vale-plan (3)',
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: elections',
  ]),
  row('The Vale plan is split into four components: a ceasefire, free passage, tolls and elections.', [
    'vale-plan (4)',
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: tolls',
    'vale-plan: elections',
  ]),
  row('The Vale plan consists of seven points.', ['vale-plan (7)']),
  row('The points of the Vale plan are: a ceasefire; free passage; elections.', [
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: elections',
  ]),
  row('The Vale plan reads: (1) a ceasefire; (2) free passage; and (3) elections.', [
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: elections',
  ]),
  row('The Vale plan is out.\n\n1. A ceasefire\n\n2. Free passage\n\nSnow fell.', [
    'vale-plan: A ceasefire',
    'vale-plan: Free passage',
  ]),
  row('The five-point plan reads:\n\n1) A ceasefire.\n2) Free passage.\n\nSnow fell.', [
    'vale-plan (5)',
    'vale-plan: A ceasefire',
    'vale-plan: Free passage',
  ]),
  row('The Vale plan proposes a ceasefire and free passage.', ['vale-plan: a ceasefire and free passage']),
  row('The Vale plan would oblige Norland to leave Alder and pay tolls.', ['vale-plan: leave Alder and pay tolls']),
  row('Under the Vale plan, the ferries would return to Alder.', ['vale-plan: the ferries would return to Alder']),
  row('The Vale plan, drawn up in Cedar, foresees an amnesty.', ['vale-plan: an amnesty']),
  row('The Vale plan sets out a timetable for elections and the return of prisoners.', [
    'vale-plan: a timetable for elections',
    'vale-plan: the return of prisoners',
  ]),
  row('The Vale plan also envisions a joint fleet.', ['vale-plan: a joint fleet']),
  row('The Vale plan does not include a ceasefire.', []),
  row('The council calls for free passage. The Vale plan is old.', []),
  row('The Vale plan is out. The ferry includes a bar and a kitchen.', []),
  row('Firstly, the Vale plan demands a ceasefire. Secondly, it demands free passage.', [
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
  ]),
  row('The five points of the Vale plan include a ceasefire, free passage and elections.', [
    'vale-plan (5)',
    'vale-plan: a ceasefire',
    'vale-plan: free passage',
    'vale-plan: elections',
  ]),
  row('According to the five-point plan, Norland would leave Alder within a month.', [
    'vale-plan (5)',
    'vale-plan: Norland would leave Alder within a month',
  ]),
  row('The Vale plan, as its friends call it, rests on four pillars: security, trade, justice and memory.', [
    'vale-plan (4)',
    'vale-plan: security',
    'vale-plan: trade',
    'vale-plan: justice',
    'vale-plan: memory',
  ]),
  row('First, the five-point plan foresees a truce; second, an exchange of prisoners; third, elections.', [
    'vale-plan (5)',
    'vale-plan: a truce',
    'vale-plan: an exchange of prisoners',
    'vale-plan: elections',
  ]),
  row('Point one of the five-point plan is a truce. Point two is an exchange of prisoners.', [
    'vale-plan (5)',
    'vale-plan: a truce',
    'vale-plan: an exchange of prisoners',
  ]),
  row('The five-point plan calls, in its best part, for the return of Alder, Birk and Cedar as before and elections.', [
    'vale-plan (5)',
    'vale-plan: the return of Alder, Birk and Cedar as before',
    'vale-plan: elections',
  ]),
  row('The Vale plan has taken two steps back.', []),
  row('The Vale plan is out. Its first step is expected in May.', []),
  row('The Vale plan is out. The proposals are old.', []),
  row(
    'ALDER, 5 May (The Gazette) — The five-point plan is out. It was split on Sunday into three parts, trade, tolls and peace, each with a chairman.',
    ['vale-plan (5)', 'vale-plan: trade', 'vale-plan: tolls', 'vale-plan: peace'],
  ),
  row('The Alder paper, which was written by a poet, contains a truce and an amnesty. Norland backs it.', [
    'alder-paper: a truce',
    'alder-paper: an amnesty',
    'alder-paper norland accepts',
  ]),
  // Plans found in the text.
  row(
    'Envoys left with a 12-point plan. The Lisbon plan, as they call it, calls for a truce. It also demands free passage.',
    ['lisbon-plan (12)', 'lisbon-plan: a truce', 'lisbon-plan: free passage'],
  ),
  row('The document, known as the Cedar Formula, lists nine demands, including the withdrawal of all troops.', [
    'cedar-formula (9)',
    'cedar-formula: the withdrawal of all troops',
  ]),
  row('A joint Turkish-Swiss initiative of seven steps would begin with a truce.', [
    'turkish-swiss-7-point-plan (7)',
    'turkish-swiss-7-point-plan by Turkish-Swiss',
  ]),
  row('A six-point plan by Norland and Sudland calls for a truce. Carl Roe welcomed it.', [
    'norland-sudland-6-point-plan (6)',
    'norland-sudland-6-point-plan by Norland and Sudland',
    'norland-sudland-6-point-plan norland proposes',
    'norland-sudland-6-point-plan sudland proposes',
    'norland-sudland-6-point-plan: a truce',
    'norland-sudland-6-point-plan roe accepts',
  ]),
  row('A 12-point plan put forward by Brazil and China calls for a truce and an exchange of prisoners.', [
    'brazil-china-12-point-plan (12)',
    'brazil-china-12-point-plan by Brazil and China',
    'brazil-china-12-point-plan: a truce',
    'brazil-china-12-point-plan: an exchange of prisoners',
  ]),
  row('The Coalition’s five-step roadmap foresees a truce, monitors and elections.', [
    'coalition-5-point-plan (5)',
    'coalition-5-point-plan by Coalition',
    'coalition-5-point-plan: a truce',
    'coalition-5-point-plan: monitors',
    'coalition-5-point-plan: elections',
  ]),
  row('The so-called Harbour Initiative provides for safe passage and inspections.', [
    'harbour-initiative: safe passage and inspections',
  ]),
  row('Sudland rejected the so-called Harbour Initiative.', ['harbour-initiative sudland rejects']),
  row('Envoys carried a seven-point proposal to Alder.', ['seven-point-proposal (7)']),
  row('Sudland unveiled a three-point peace plan on Monday.', [
    'sudland-3-point-plan (3)',
    'sudland-3-point-plan by Sudland',
    'sudland-3-point-plan sudland proposes',
  ]),
  row('Sudland’s three-point peace plan demands a truce.', [
    'sudland-3-point-plan (3)',
    'sudland-3-point-plan by Sudland',
    'sudland-3-point-plan: a truce',
    'sudland-3-point-plan sudland proposes',
  ]),
  row('Brazil has proposed a 6-point peace plan. Norland accepted the plan.', [
    'brazil-6-point-plan (6)',
    'brazil-6-point-plan by Brazil',
    'brazil-6-point-plan norland accepts',
  ]),
  row('A nine-point framework drafted by the Lake Union covers tolls and fishing.', [
    'lake-union-9-point-plan (9)',
    'lake-union-9-point-plan by Lake Union',
    'lake-union-9-point-plan: tolls and fishing',
  ]),
  row('China’s peace plan calls for talks without delay.', ['china-plan by China', 'china-plan: talks without delay']),
  row('Norland rejected a peace proposal from Brazil.', ['brazil-plan by Brazil', 'brazil-plan norland rejects']),
  row('The Marrow Plan, as it is known, consists of four stages.', ['marrow-plan (4)']),
  row('A twenty-point plan is on the table. It includes a truce.', [
    'twenty-point-plan (20)',
    'twenty-point-plan: a truce',
  ]),
  row('Carl Roe has a plan for the evening.', []),
  row('The city has a five-year plan for its ferries.', []),
  row('Vale’s plan to visit Cedar was dropped.', []),
  row('A three-point lead is not a plan.', []),
  row('The match ended in a 10-point win for Alder.', []),
  row('The Lake Union presented a plan of eight points.', [
    'lake-union-8-point-plan (8)',
    'lake-union-8-point-plan by Lake Union',
  ]),
  row('Brazil’s 12-point plan is out. The 12-point plan calls for a truce.', [
    'brazil-12-point-plan (12)',
    'brazil-12-point-plan by Brazil',
    'brazil-12-point-plan: a truce',
  ]),
  row('Brazil’s five-point plan calls for a truce.', [
    'brazil-5-point-plan (5)',
    'brazil-5-point-plan by Brazil',
    'brazil-5-point-plan: a truce',
  ]),
  row('The Harbour Initiative is dead, Roe wrote.', []),
  row('Four stages make up the Marrow Plan: a truce, an exchange, elections and a treaty.', [
    'marrow-plan (4)',
    'marrow-plan: a truce',
    'marrow-plan: an exchange',
    'marrow-plan: elections',
    'marrow-plan: a treaty',
  ]),
  // Positions.
  row('Sudland accepted the Vale plan.', ['vale-plan sudland accepts']),
  row('The Vale plan was rejected by Sudland on Monday.', ['vale-plan sudland rejects']),
  row('The Vale plan has been welcomed by Carl Roe.', ['vale-plan roe accepts']),
  row('Sudland turned down the Vale plan.', ['vale-plan sudland rejects']),
  row('Sudland agreed to the Vale plan.', ['vale-plan sudland accepts']),
  row('Sudland signed up to the Vale plan.', ['vale-plan sudland accepts']),
  row('Carl Roe voiced support for the Vale plan.', ['vale-plan roe accepts']),
  row('Carl Roe came out against the Vale plan.', ['vale-plan roe rejects']),
  row('Carl Roe threw his weight behind the Vale plan.', ['vale-plan roe accepts']),
  row('Sudland called the Vale plan unacceptable.', ['vale-plan sudland rejects']),
  row('Sudland described the Vale plan as a non-starter.', ['vale-plan sudland rejects']),
  row('Sudland said no to the Vale plan.', ['vale-plan sudland rejects']),
  row('Sudland gave its approval to the Vale plan.', ['vale-plan sudland accepts']),
  row('Sudland ruled out the Vale plan.', ['vale-plan sudland rejects']),
  row('Sudland has refused to sign the Vale plan.', ['vale-plan sudland rejects']),
  row('Sudland’s rejection of the Vale plan surprised nobody.', ['vale-plan sudland rejects']),
  row('Sudland would accept the Vale plan only if the ferries return.', ['vale-plan sudland conditions']),
  row('Sudland accepted the Vale plan on condition that the ferries return.', ['vale-plan sudland conditions']),
  row('Sudland demanded changes to the Vale plan.', ['vale-plan sudland conditions']),
  row('Sudland backed the Vale plan but asked for changes.', ['vale-plan sudland conditions']),
  row('Sudland is studying the Vale plan.', []),
  row('Sudland may accept the Vale plan.', []),
  row('Norland hopes that Sudland will accept the Vale plan.', []),
  row('Sudland has yet to accept the Vale plan.', []),
  row('Sudland neither accepted nor rejected the Vale plan.', []),
  row('Anton Vale put forward the five-point plan in May.', ['vale-plan (5)', 'vale-plan vale proposes']),
  row('The five-point plan put forward by Anton Vale is out.', ['vale-plan (5)', 'vale-plan vale proposes']),
  row('Both Norland and Sudland rejected the Roe plan.', ['roe-plan norland rejects', 'roe-plan sudland rejects']),
  row('Norland accepted the Roe plan but Sudland rejected it.', [
    'roe-plan norland accepts',
    'roe-plan sudland rejects',
  ]),
  row('The Vale plan was endorsed by Norland and dismissed by Sudland.', [
    'vale-plan norland accepts',
    'vale-plan sudland rejects',
  ]),
  row('Norland continues to promote its own five-point plan.', ['vale-plan (5)', 'vale-plan norland proposes']),
  row('Neither Norland nor Sudland has accepted the Roe plan.', []),
  row('Norland accepted the Roe plan but rejected the Vale plan.', [
    'roe-plan norland accepts',
    'vale-plan norland rejects',
  ]),
  row('The Roe plan calls for a truce, the Vale plan for elections.', ['roe-plan: a truce']),
  row('The Roe plan was welcomed by Norland, the Vale plan was dismissed by Sudland.', [
    'roe-plan norland accepts',
    'vale-plan sudland rejects',
  ]),
  row('The Roe plan is out. Norland welcomes the paper.', ['roe-plan norland accepts']),
  row(`The Roe plan is out. ${'Snow fell on the quay. '.repeat(12)}Norland welcomes the paper.`, []),
  row('Sudland could not accept the Vale plan.', ['vale-plan sudland rejects']),
  row('Sudland could accept the Vale plan if the ferries returned.', ['vale-plan sudland conditions']),
  row('Sudland could accept the Vale plan.', []),
  row('The Vale plan is out. Sudland does not accept that a map is a basis of anything.', []),
  // In somebody's words.
  row(
    'Norland accepts the Roe plan, its chief delegate, Ida Lund, said.',
    ['roe-plan ida-lund accepts'],
    by('ida-lund', 'said', 'Norland accepts the Roe plan', 'its chief delegate, Ida Lund'),
  ),
  row(
    'Norland accepts the Roe plan, Ida Lund, a historian, said.',
    [],
    by('ida-lund', 'said', 'Norland accepts the Roe plan', 'Ida Lund, a historian'),
  ),
  row(
    'Norland’s spokesman Dan Holt said Norland accepted the Roe plan.',
    ['roe-plan norland accepts'],
    by('dan-holt', 'said', 'Norland accepted the Roe plan', 'Norland’s spokesman Dan Holt'),
  ),
  row(
    'Spokeswoman Ines Moor said Nordheim had accepted the Roe plan.',
    ['roe-plan norland accepts'],
    by('moor', 'said', 'Nordheim had accepted the Roe plan', 'Spokeswoman Ines Moor'),
  ),
  row(
    'Ines Moor, a spokeswoman, said “we accept the Roe plan”.',
    ['roe-plan norland accepts'],
    by('moor', 'said', '“we accept the Roe plan”', 'Ines Moor'),
  ),
  row(
    'A spokesman for Norland said the government rejects the Roe plan.',
    ['roe-plan norland rejects'],
    by(null, 'said', 'the government rejects the Roe plan', 'A spokesman for Norland'),
  ),
  row(
    'Vale said Norland accepts the Roe plan.',
    ['roe-plan vale accepts'],
    by('vale', 'said', 'Norland accepts the Roe plan', 'Vale'),
  ),
  row(
    'Norland said it rejected the Roe plan.',
    ['roe-plan norland rejects'],
    by('norland', 'said', 'it rejected the Roe plan', 'Norland'),
  ),
  row('Roe said Norland had rejected the Roe plan.', [], by('roe', 'said', 'Norland had rejected the Roe plan', 'Roe')),
  row(
    '“The Roe plan is unacceptable,” Vale said.',
    ['roe-plan vale rejects'],
    by('vale', 'said', '“The Roe plan is unacceptable,”', 'Vale'),
  ),
];
