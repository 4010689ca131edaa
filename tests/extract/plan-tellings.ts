/**
 * More of what news tells of plans, written without a look at what finds it: each text and, as in plan-sentences.ts, what it
 * tells. At the first try 8 of 54 points and 13 of 32 positions were found.
 */
export const PLAN_TELLINGS: readonly (readonly [text: string, told: readonly string[]])[] = [
  [
    'The first point of the Roe plan is a truce. Under the second, ships would be searched by neutral officers. The third point provides for a hotline, and the fourth for a review after a year.',
    [
      'roe-plan: a truce',
      'roe-plan: ships would be searched by neutral officers',
      'roe-plan: a hotline',
      'roe-plan: a review after a year',
    ],
  ],
  [
    'The Roe plan calls for a truce. It would also place monitors along the river. Finally, it envisages a conference on tolls.',
    ['roe-plan: a truce', 'roe-plan: place monitors along the river', 'roe-plan: a conference on tolls'],
  ],
  [
    'The Roe plan rests on three pillars: guarantees, the return of civilians and justice.',
    ['roe-plan (3)', 'roe-plan: guarantees', 'roe-plan: the return of civilians', 'roe-plan: justice'],
  ],
  [
    'The oldest of them is the Roe plan. It is built on three pillars: guarantees, trade and justice.',
    ['roe-plan (3)', 'roe-plan: guarantees', 'roe-plan: trade', 'roe-plan: justice'],
  ],
  [
    'The Roe plan demands a withdrawal of heavy guns. In addition, both fleets would be cut by half. A further paragraph provides for a joint commission.',
    [
      'roe-plan: a withdrawal of heavy guns',
      'roe-plan: both fleets would be cut by half',
      'roe-plan: a joint commission',
    ],
  ],
  [
    'Under the Roe plan, Norland would leave Alder. Sudland would return the ferries. Tolls would be paid to both.',
    [
      'roe-plan: Norland would leave Alder',
      'roe-plan: Sudland would return the ferries',
      'roe-plan: Tolls would be paid to both',
    ],
  ],
  [
    'The paper for the ports, known as the harbour mechanism, is split into three components: a loan, a register of claims and a fund for schools.',
    [
      'harbour-mechanism (3)',
      'harbour-mechanism: a loan',
      'harbour-mechanism: a register of claims',
      'harbour-mechanism: a fund for schools',
    ],
  ],
  [
    'The key elements of the Roe plan are a truce, an exchange of prisoners and talks.',
    ['roe-plan: a truce', 'roe-plan: an exchange of prisoners', 'roe-plan: talks'],
  ],
  [
    'Point one of the Roe plan is a truce; point two is the exchange of prisoners; point three is talks.',
    ['roe-plan: a truce', 'roe-plan: the exchange of prisoners', 'roe-plan: talks'],
  ],
  [
    'The Roe plan asks both sides to stop firing, to exchange prisoners and to meet in May.',
    ['roe-plan: stop firing', 'roe-plan: exchange prisoners', 'roe-plan: meet in May'],
  ],
  [
    'The Roe plan would freeze the lines, return all prisoners and open the locks.',
    ['roe-plan: freeze the lines', 'roe-plan: return all prisoners', 'roe-plan: open the locks'],
  ],
  [
    'The four elements of the Roe plan – a truce, an exchange, elections and tolls – are known.',
    ['roe-plan (4)', 'roe-plan: a truce', 'roe-plan: an exchange', 'roe-plan: elections', 'roe-plan: tolls'],
  ],
  [
    'The Roe plan (a truce, an exchange of prisoners and elections) is two pages long.',
    ['roe-plan: a truce', 'roe-plan: an exchange of prisoners', 'roe-plan: elections'],
  ],
  [
    'A truce, an exchange of prisoners and elections are the main points of the Roe plan.',
    ['roe-plan: A truce', 'roe-plan: an exchange of prisoners', 'roe-plan: elections'],
  ],
  ['The Roe plan was rejected by Norland within hours.', ['roe-plan norland rejects']],
  [
    'The Roe plan has been embraced by Norland and by Sudland.',
    ['roe-plan norland accepts', 'roe-plan sudland accepts'],
  ],
  ['The Roe plan is out. Norland turned it down last week.', ['roe-plan norland rejects']],
  ['The Roe plan is out. Norland refuses to discuss it.', ['roe-plan norland rejects']],
  [
    'The Roe plan is out. Norland made its support conditional on a seat at the table.',
    ['roe-plan norland conditions'],
  ],
  ['Norland’s support for the Roe plan is not in doubt.', ['roe-plan norland accepts']],
  ['Norland’s rejection of the Roe plan was expected.', ['roe-plan norland rejects']],
  ['The rejection of the Roe plan by Norland surprised nobody.', ['roe-plan norland rejects']],
  ['The Roe plan won the support of Norland.', ['roe-plan norland accepts']],
  ['The Roe plan has the backing of Norland.', ['roe-plan norland accepts']],
  ['The Roe plan drew a cool “no” from Norland.', ['roe-plan norland rejects']],
  ['The Roe plan met with approval in Nordheim.', ['roe-plan norland accepts']],
  ['Norland gave the Roe plan its blessing.', ['roe-plan norland accepts']],
  ['Norland will sign the Roe plan only if the ferries return.', ['roe-plan norland conditions']],
  ['Norland will sign the Roe plan, Moor hinted, if the ferries return.', ['roe-plan norland conditions']],
  ['The Roe plan is out. Norland is opposed.', ['roe-plan norland rejects']],
  ['The Roe plan is out. Norland has said no.', ['roe-plan norland rejects']],
  ['The Roe plan is out. Norland said yes on Monday.', ['roe-plan norland accepts']],
  ['Norland has agreed in principle to the Roe plan.', ['roe-plan norland accepts']],
  ['Norland has thrown its weight behind the Roe plan.', ['roe-plan norland accepts']],
  ['Norland, which wrote none of it, has signed up to the Roe plan.', ['roe-plan norland accepts']],
  [
    'The Roe plan is out. Norland put forward a counter-proposal. Sudland objects to the plan.',
    ['roe-plan sudland rejects'],
  ],
  ['Norland has not rejected the Roe plan.', []],
  ['Norland has yet to answer the Roe plan.', []],
  ['The Roe plan is out. Whether Norland accepts it is unknown.', []],
  ['Norland is considering the Roe plan.', []],
  ['For Norland, the Roe plan is a non-starter.', ['roe-plan norland rejects']],
  ['Norland cannot live with the Roe plan.', ['roe-plan norland rejects']],
  ['Norland insists on guarantees before it signs the Roe plan.', ['roe-plan norland conditions']],
  ['Opposition to the Roe plan comes from Norland.', ['roe-plan norland rejects']],
  [
    'The Roe plan is supported by Norland but opposed by Sudland.',
    ['roe-plan norland accepts', 'roe-plan sudland rejects'],
  ],
  [
    'Norland backed the Roe plan, while Sudland dismissed it.',
    ['roe-plan norland accepts', 'roe-plan sudland rejects'],
  ],
  ['Norland withdrew its support for the Roe plan.', ['roe-plan norland rejects']],
  // A second try: 10 of 26 points and 5 of 14 positions at first.
  [
    'The Roe plan provides, among other things, for a truce, the return of prisoners and new elections.',
    ['roe-plan: a truce', 'roe-plan: the return of prisoners', 'roe-plan: new elections'],
  ],
  [
    'The Roe plan has four elements. One is a truce. Another is an exchange of prisoners. A third is elections.',
    ['roe-plan (4)', 'roe-plan: a truce', 'roe-plan: an exchange of prisoners', 'roe-plan: elections'],
  ],
  [
    'The Roe plan sets out three steps: Norland leaves Alder, Sudland opens the locks, and both pay for the bridge.',
    [
      'roe-plan (3)',
      'roe-plan: Norland leaves Alder',
      'roe-plan: Sudland opens the locks',
      'roe-plan: both pay for the bridge',
    ],
  ],
  [
    'The Roe plan is short. The first of its points is a truce, the second an amnesty.',
    ['roe-plan: a truce', 'roe-plan: an amnesty'],
  ],
  [
    'The Roe plan, which foresees a truce and the exchange of prisoners, is short.',
    ['roe-plan: a truce', 'roe-plan: the exchange of prisoners'],
  ],
  [
    'The Roe plan speaks of a truce, of elections and of tolls.',
    ['roe-plan: a truce', 'roe-plan: elections', 'roe-plan: tolls'],
  ],
  ['The Roe plan found no favour in Nordheim.', ['roe-plan norland rejects']],
  ['Norland said it was ready to sign the Roe plan.', ['roe-plan norland accepts']],
  ['Norland has given its consent to the Roe plan.', ['roe-plan norland accepts']],
  ['The Roe plan has the blessing of Norland, but not of Sudland.', ['roe-plan norland accepts']],
  ['Norland has thrown out the Roe plan.', ['roe-plan norland rejects']],
  ['Norland signalled its approval of the Roe plan on Monday.', ['roe-plan norland accepts']],
  ['The Roe plan is backed by Norland, and Sudland has not ruled it out.', ['roe-plan norland accepts']],
  ['The Roe plan is out. Norland called it a trap.', ['roe-plan norland rejects']],
  ['Neither Norland nor Sudland has accepted the Roe plan.', []],
  ['The Roe plan was drawn up without Norland.', []],
  ['Norland wants the Roe plan to be read in parliament.', []],
  ['Norland walked away from the Roe plan on Friday.', ['roe-plan norland rejects']],
  ['Norland is not opposed to the Roe plan.', []],
  // A third try, lists and names of many kinds: 10 of 77 points at first.
  [
    'The Roe plan reads:\n\n– a truce\n– tolls\n– elections\n\nSnow fell.',
    ['roe-plan: a truce', 'roe-plan: tolls', 'roe-plan: elections'],
  ],
  [
    'The Roe plan reads:\n\n(a) a truce;\n(b) tolls;\n(c) elections.\n\nSnow fell.',
    ['roe-plan: a truce', 'roe-plan: tolls', 'roe-plan: elections'],
  ],
  [
    'These are the points of the Roe plan:\n\nPoint 1: a truce\n\nPoint 2: tolls\n\nSnow fell on it.',
    ['roe-plan: a truce', 'roe-plan: tolls'],
  ],
  [
    'The Roe plan has three points.\n\nFirst, a truce.\n\nSecond, the return of the ferries.\n\nThird, elections.',
    ['roe-plan (3)', 'roe-plan: a truce', 'roe-plan: the return of the ferries', 'roe-plan: elections'],
  ],
  [
    'The Roe plan, in short: a truce, tolls and elections.',
    ['roe-plan: a truce', 'roe-plan: tolls', 'roe-plan: elections'],
  ],
  [
    'The Roe plan was published on Monday.\n\n1. A truce begins at once.\n\n2. Tolls are paid.\n\nSnow fell on it.',
    ['roe-plan: A truce begins at once', 'roe-plan: Tolls are paid'],
  ],
  [
    '“The Roe plan calls for a truce, for tolls and for elections,” he said.',
    ['roe-plan: a truce', 'roe-plan: tolls', 'roe-plan: elections'],
  ],
  [
    'Among the demands of the Roe plan: a truce, tolls, elections.',
    ['roe-plan: a truce', 'roe-plan: tolls', 'roe-plan: elections'],
  ],
  [
    'The Roe plan is split into four components – peace, guarantees, trade and ties – and an annex.',
    ['roe-plan (4)', 'roe-plan: peace', 'roe-plan: guarantees', 'roe-plan: trade', 'roe-plan: ties'],
  ],
  [
    'The Roe plan would oblige Norland to leave Alder, to pay tolls and to disarm.',
    ['roe-plan: leave Alder', 'roe-plan: pay tolls', 'roe-plan: disarm'],
  ],
  [
    'The Roe plan insists on a truce, tolls and elections.',
    ['roe-plan: a truce', 'roe-plan: tolls', 'roe-plan: elections'],
  ],
  [
    'According to the Roe plan, Norland must leave Alder. It must also pay tolls.',
    ['roe-plan: Norland must leave Alder', 'roe-plan: pay tolls'],
  ],
  [
    'The “Quiet Water” plan calls for a truce and a hotline.',
    ['quiet-water-plan: a truce', 'quiet-water-plan: a hotline'],
  ],
  [
    'The Norland-Sudland document calls for a truce and a hotline.',
    ['norland-sudland-document: a truce', 'norland-sudland-document: a hotline'],
  ],
  ['The Lisbon document calls for a truce and a hotline.', ['lisbon-document: a truce', 'lisbon-document: a hotline']],
  ['The Lisbon package includes a truce and a hotline.', ['lisbon-package: a truce', 'lisbon-package: a hotline']],
  [
    'The Sudlandic counter-proposal calls for a truce and a hotline.',
    ['sudlandic-counter-proposal: a truce', 'sudlandic-counter-proposal: a hotline'],
  ],
];
