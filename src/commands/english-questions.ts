/** A way to ask in plain English, and the question it is. `{slot}` takes one word or more. */
export interface QuestionPattern {
  readonly ask: string;
  readonly command: string;
  /** Fits only when its name is one that the desk knows. */
  readonly known?: boolean;
}

/**
 * Slots are named for the parameter they fill; `{thing}` is an actor, a town, a plan or else words to search for;
 * `{claim}` fits only where it names one town or actor that the desk knows.
 */
export const QUESTION_PATTERNS: readonly QuestionPattern[] = [
  { ask: 'compare {names} on {topic}', command: 'compare' },
  { ask: 'compare {names} about {topic}', command: 'compare' },
  { ask: 'compare {names}', command: 'compare' },
  { ask: 'what did others say about {about}', command: 'who' },
  { ask: 'what do others say about {about}', command: 'who' },
  { ask: 'what is being said about {about}', command: 'who' },
  { ask: 'what is said about {about}', command: 'who' },
  ...['did', 'does', 'do', 'has', 'have', 'is', 'was'].flatMap((verb) =>
    [
      'say',
      'said',
      'saying',
      'think',
      'tell',
      'claim',
      'announce',
      'propose',
      'promise',
      'state',
      'want',
      'demand',
    ].flatMap((said) => [
      { ask: `what ${verb} {name} ${said} about {topic}`, command: 'who' },
      { ask: `what ${verb} {name} ${said} on {topic}`, command: 'who' },
      { ask: `what ${verb} {name} ${said}`, command: 'who' },
    ]),
  ),
  { ask: 'what {name} said about {topic}', command: 'who' },
  { ask: 'what {name} said', command: 'who' },
  { ask: 'who is {name}', command: 'who' },
  { ask: 'who was {name}', command: 'who' },
  ...['what', 'anything', 'something'].flatMap((what) =>
    ['about', 'on'].map((word) => ({ ask: `who said ${what} ${word} {thing}`, command: 'thing' })),
  ),
  { ask: 'who said that {claim}', command: 'claim' },
  { ask: 'who said {words}', command: 'search' },
  { ask: 'quotes by {name}', command: 'who' },
  { ask: 'statements by {name}', command: 'who' },
  ...[
    'the latest',
    'latest',
    'news',
    'the latest news',
    'latest news',
    'any news',
    'what is the latest',
    'what is new',
  ].flatMap((latest) =>
    ['on', 'about', 'from', 'in', 'by'].map((word) => ({ ask: `${latest} ${word} {thing}`, command: 'thing' })),
  ),
  ...[
    'what is happening',
    'what is going on',
    'what happened',
    'the situation',
    'what is the situation',
    'situation',
  ].flatMap((happening) =>
    ['in', 'at', 'around', 'near'].map((word) => ({ ask: `${happening} ${word} {thing}`, command: 'thing' })),
  ),
  { ask: 'who controls {town}', command: 'town' },
  { ask: 'who holds {town}', command: 'town' },
  { ask: 'where is {town}', command: 'town' },
  ...['tell me about', 'show me', 'what about', 'what is in', 'what is', ''].flatMap((opening) =>
    ['plan', 'plans', 'proposal', 'proposals'].flatMap((noun) => [
      { ask: `${opening} {plan} ${noun}`.trim(), command: 'plan', known: true },
      { ask: `${opening} ${noun}`.trim(), command: 'plan' },
    ]),
  ),
  { ask: 'tell me about {thing}', command: 'thing' },
  { ask: 'show me {thing}', command: 'thing' },
  { ask: 'what about {thing}', command: 'thing' },
  { ask: 'about {thing}', command: 'thing' },
  ...['has', 'are in', 'are there in', 'are part of'].map((has) => ({
    ask: `how many points ${has} {plan}`,
    command: 'plan',
  })),
  { ask: 'how many points does {plan} have', command: 'plan' },
  { ask: 'what are the points of {plan}', command: 'plan' },
  ...['the', 'the peace'].flatMap((the) =>
    ['of', 'by', 'from'].map((word) => ({ ask: `${the} plan ${word} {plan}`, command: 'plan' })),
  ),
  { ask: 'what plans are there', command: 'plan' },
  { ask: 'which plans are there', command: 'plan' },
  ...['timeline', 'the timeline', 'a timeline', 'the whole timeline', 'the timeline of events'].map((ask) => ({
    ask,
    command: 'timeline',
  })),
  { ask: 'timeline of {thing}', command: 'thing' },
  { ask: 'the timeline of {thing}', command: 'thing' },
  ...['what happened', 'what has happened', 'what is happening', 'what is going on'].flatMap((happened) =>
    ['', ' lately', ' recently', ' so far'].map((lately) => ({ ask: `${happened}${lately}`, command: 'timeline' })),
  ),
  { ask: 'what is new', command: 'timeline' },
  { ask: 'the latest', command: 'timeline' },
  { ask: 'latest', command: 'timeline' },
  { ask: 'news', command: 'timeline' },
  { ask: 'search for {words}', command: 'search' },
  { ask: 'find {words}', command: 'search' },
  { ask: 'look for {words}', command: 'search' },
  { ask: 'where does this come from', command: 'sources' },
  { ask: 'what are your sources', command: 'sources' },
  { ask: 'who are you', command: 'about' },
  { ask: 'what are you', command: 'about' },
  { ask: 'what can you do', command: 'help' },
  { ask: 'what can i ask', command: 'help' },
  { ask: 'how does this work', command: 'help' },
  { ask: 'hello', command: 'help' },
  { ask: 'hi', command: 'help' },
  { ask: 'start', command: 'help' },
  { ask: '{name} on {topic}', command: 'who', known: true },
  { ask: '{name} about {topic}', command: 'who', known: true },
  { ask: 'what is {thing}', command: 'thing' },
];

/** Polite beginnings that say nothing of the question. */
export const OPENINGS: readonly string[] = [
  'please',
  'hey',
  'so',
  'can you tell me',
  'could you tell me',
  'do you know',
  'give me',
  'show me',
  'i want to know',
  'i would like to know',
];

export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["what's", ['what', 'is']],
  ['whats', ['what', 'is']],
  ["who's", ['who', 'is']],
  ["where's", ['where', 'is']],
]);

/** Words too common to tell a topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an the of on in at to for with and or about his her its their this that these those any some'.split(' '),
);

/** Words around a plan's name or author that are no part of it. */
export const PLAN_WORDS: ReadonlySet<string> = new Set('the a peace point points plan plans of by from'.split(' '));

/** What a name may end with in a sentence. */
export const GENITIVES: readonly string[] = ["'s", "'"];
