import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../src/extract/furniture.ts';

const STORY = 'The mayor of Alder said on Monday that the bridge would stay closed. She gave no reason.';
const MORE = 'Residents of Alder have crossed by boat since the flood, and the council has paid for the ferry.';

/** One letter a paragraph: b(ody), h(eading), f(urniture). */
function roles(...paragraphs: readonly string[]): string {
  return splitParagraphs(paragraphs.join('\n\n'))
    .map(({ role }) => role[0])
    .join('');
}

describe('lines that are page furniture by themselves', () => {
  const lines = [
    'Your email address will not be published. Required fields are marked *',
    'Visited 12 times, 3 visit(s) today',
    '14 comments',
    '4 min read',
    '1.2k shares',
    'Uncategorized',
    'Advertisement',
    'ADVERTISEMENT',
    'Share on Facebook',
    'By Jane Doe and John Roe in Springfield',
    'By JANE DOE | Staff Writer',
    'Read more: Council votes to keep the bridge',
    'READ ALSO: Council votes to keep the bridge',
    'Photo: Jane Doe / Alder Gazette',
    'A ferry crosses the river at dawn. Jane Doe/Getty Images',
    'We use cookies to improve your experience.',
    'Subscribe to our newsletter',
    'Follow us on Telegram',
    '© 2021 Alder Gazette. All rights reserved.',
    'March 3, 2021 10:45 am',
    'Updated: 3 March 2021',
    '___',
    'Correction: An earlier version of this article said that Roe had rejected the bridge. He had not.',
    'CORRECTION: The bridge is in Birk, not in Alder.',
    'Clarification: The council voted on Monday.',
    'Editor’s note: Roe said on Monday that he will leave.',
    '[Editor’s note: Roe said on Monday that he will leave.]',
    'This article was amended on 3 March 2021 to say that Roe crossed the bridge on Monday.',
    'If you notice an error, select it and press Ctrl+Enter.',
    'You are receiving this because you signed up at a boat show.',
    'Unsubscribe · Update preferences',
    'Listen to this story 3:12',
    '2 hours ago',
    'Home » News » Harbour',
    'News | Sport | The Harbour',
    'Be the first to comment · Log in or register · Cookie settings',
    'Text and collage: duty editor',
    'The mayor of Alder, left, spoke to the captain of the ferry on the bridge on Monday. Photo: Jane Doe.',
    'The mayor of Alder spoke to the captain of the ferry. (Photo by Jane Doe)',
    'Jane Doe contributed reporting from Birk.',
    'You have 3 free articles left this month.',
    'Edited by Jane Doe.',
    '(The briefing was concluded at 12:31 p.m.)',
    'Reply 3 Report',
    'Save Listen Print Gift',
    'Open navigation menu',
    'Page 1 of 4',
    'Share on Facebook  Share on X  Copied!',
    'Follow Alder Gazette on Instagram, YouTube and Mastodon',
    'Read the rest of the story here.',
    'You’ve read all of your free articles this month.',
    'We and our partners store cookies on your device.',
    'Enjoyed it? Share it with your friends',
    'Harbour Publishing Ltd, registered in Alder, VAT 987 6543 21',
    'Ideas for the desk? desk@alder.example',
    'This essay is part of the series Edges.',
    'Cite this article: Roe, J. (2021), Bridges.',
    'Most read in Harbours',
    'Opinions in this column do not necessarily reflect those of the Gazette.',
    'Opinion by Jane Doe',
    'Photographs by Jane Doe. Text by John Roe.',
    'A ferry crosses the river at dawn. © Jane Doe',
    'A ferry crosses the river at dawn [Jane Doe/Alder Gazette]',
    `An earlier version of this article gave the wrong day. ${'The vote was held on Monday. '.repeat(12)}`,
  ];
  it.each(lines)('%s', (line) => {
    expect(roles(STORY, line, MORE)).toBe('bfb');
  });
});

describe('the article’s own words', () => {
  const lines = [
    'By Monday the bridge had been closed for a week.',
    'By March the river had risen, and Alder was cut off from the north.',
    'Visitors were told to leave the town.',
    'Correction of the river’s course was put off, the council said.',
    'The editor’s note was found on Monday, Roe said.',
    'Share prices fell after the news from Alder.',
    'Read more carefully, the report says little.',
    'A similar opinion was voiced by the commander of the ferry, Capt. John Roe:',
    '“We will cross tonight,” Roe said.',
    'ROE: We will cross tonight.',
    '1. Withdrawal of the barges',
    '- Release of the crews',
    'Source reliability was in doubt, the council said.',
    'ALDER GAZETTE: How long will the bridge be closed?',
    'John Roe is a reporter of the Alder Gazette, and he saw the bridge fall.',
    'Days ago the bridge still stood.',
    'The police showed a photo by a passer-by, who had seen the bridge fall.',
    'Presented by the mayor on Monday, the plan has three points.',
    'Text and figures of the treaty were read out, and nobody spoke.',
    'You will need a boat, the mayor said.',
    '“Subscribe to our newsletter,” she said.',
    'The council changed its privacy policy in May.',
    'The office in Alder, limited to one phone, had no editor.',
    'Read this, she said, and weep.',
    'This report was published by the council on Monday.',
    'This story ends badly for the ferry.',
    'Follow the river north and Alder comes into sight.',
    'Our partners in Birk paid for the ferry.',
    'We do not subscribe to this view of the river.',
    'Our terms for the ferry are known to you.',
    'The ferry goes from Alder/Birk to the lagoon.',
    'More.',
    'No part of this plan was agreed, the council said.',
    'I agree that the bridge is lost.',
    'You are reading too much into it, the mayor told the council.',
    'We acknowledge the loss of the bridge.',
    'You are free to tell your story to the council.',
    'The weekly, founded and edited by Jane Doe, has closed.',
    'People contact us every day about the ferry.',
    'Having trouble to find crews, the ferry stopped.',
  ];
  it.each(lines)('%s', (line) => {
    expect(roles(STORY, line, MORE)).toBe('bbb');
  });
});

describe('headings', () => {
  it.each([
    ['a title', [`Bridge Stays Closed`, STORY], 'hb'],
    ['a title that is a question', ['Is the Bridge Lost?', STORY], 'hb'],
    ['a title with a full stop', ['Alder Keeps Its Bridge Closed as River Rises.', STORY], 'hb'],
    ['a subhead', [STORY, 'Ferry plan ‘a basis for talks’', MORE], 'bhb'],
    ['a row of a table', [STORY, 'Ferries | Monday | 12 crossings | 340 people', MORE], 'bhb'],
    ['a title behind a category', ['Uncategorized', 'Bridge Stays Closed', STORY], 'fhb'],
    ['no title but names, and a full stop', ['Mayor Jane Doe visited Alder on Monday, 3 March 2021.', STORY], 'bb'],
    ['no title', [STORY, MORE], 'bb'],
    ['one unpunctuated line is all there is', ['the mayor said so'], 'b'],
    ['the article’s title twice', ['Bridge Stays Closed', 'Bridge Stays Closed', STORY], 'hfb'],
  ])('%s', (_name, paragraphs, expected) => {
    expect(roles(...paragraphs)).toBe(expected);
  });
});

describe('blocks of foreign matter', () => {
  const headline = 'Nine Jailed Over Harbour Explosion';
  const teaser = 'In October 2019, an explosion in the harbour sank two tugs and killed a pilot.';
  it.each([
    ['headline and teaser', [STORY, 'Other Topics of Interest', headline, teaser, MORE], 'bfffb'],
    [
      'headline twice, as link and in the block',
      [STORY, headline, 'Other Topics of Interest', headline, teaser, MORE],
      'bffffb',
    ],
    ['headline without a teaser', [STORY, 'Other Topics of Interest', headline, MORE], 'bffb'],
    [
      'two headlines with teasers',
      [
        STORY,
        'Other Topics of Interest',
        headline,
        teaser,
        'Council Raises Ferry Fares',
        'Ferry fares rise by a tenth from May.',
        MORE,
      ],
      'bfffffb',
    ],
    ['a list of links', [STORY, 'Related Articles', headline, 'Council Raises Fares', MORE], 'bfffb'],
    [
      'headlines with a full stop',
      [STORY, 'You may also like', 'Council Raises Ferry Fares.', 'Harbour Pilot Jailed For Theft!', MORE],
      'bfffb',
    ],
    ['links at the page’s foot', [STORY, 'Most read', headline, 'Council Raises Fares'], 'bfff'],
    ['numbered links', [STORY, 'Most read', `1. ${headline}`, '2. Council Raises Fares', MORE], 'bfffb'],
    ['a sponsor that is not there', [STORY, 'Sponsor message', 'The council wants to replace her.', MORE], 'bfbb'],
    ['comments', [STORY, MORE, 'Leave a Reply', 'I never liked that mayor. She said so herself.'], 'bbff'],
    ['a comment link above the article', ['Bridge Stays Closed', 'Leave a comment', STORY, MORE], 'hfbb'],
    [
      'a paragraph that goes on from the one before',
      [STORY, 'Other Topics of Interest', headline, 'She also said that the council had paid.', MORE],
      'bffbb',
    ],
  ])('%s', (_name, paragraphs, expected) => {
    expect(roles(...paragraphs)).toBe(expected);
  });
});

describe('what the page shows twice', () => {
  const said = `“We will cross tonight,” Roe said. ${STORY}`;
  it.each([
    ['a pull quote', [said, '“We will cross tonight”', MORE], 'bfb'],
    ['a pull quote with its speaker', [said, '“We will cross tonight.” — John Roe', MORE], 'bfb'],
    [
      'a longer sentence of the article',
      [STORY, 'The mayor of Alder said on Monday that the bridge would stay closed.', MORE],
      'bfb',
    ],
    ['the same paragraph twice', [STORY, MORE, STORY], 'bbf'],
    ['two who say the same', ['“We will cross tonight,” Doe said.', said, MORE], 'bbb'],
    [
      'few words',
      ['“Never again,” Roe said. He meant it, he said, with all his heart.', '“Never again.”', MORE],
      'bbb',
    ],
  ])('%s', (_name, paragraphs, expected) => {
    expect(roles(...paragraphs)).toBe(expected);
  });
});

describe('the foot of an article', () => {
  const reader = 'I never liked that mayor. She said so herself.';
  it.each([
    ['its author', [STORY, MORE, 'Jane Doe is a columnist. She is writing a book about ladders.'], 'bbf'],
    ['its author and his place', [STORY, MORE, 'J. P. Roe is our chief correspondent in Birk.'], 'bbf'],
    ['whom the byline names', ['By Jane Doe', STORY, MORE, 'Jane Doe covers the coast.'], 'fbbf'],
    ['whom it names, quoted', ['By Jane Doe', STORY, MORE, 'Jane Doe said “no”.'], 'fbbb'],
    ['whom no byline names', ['By Ann Coe', STORY, MORE, 'Jane Doe covers the coast.'], 'fbbb'],
    ['a line that is no sentence', [STORY, MORE, 'Ropes of all lengths'], 'bbh'],
    ['what follows the copyright', [STORY, MORE, '© 2021 Alder Gazette', 'Made with care.'], 'bbff'],
    ['an article below a copyright', [STORY, '© 2021 Alder Gazette', MORE], 'bfb'],
    ['somebody else', [STORY, MORE, 'Jane Doe is the captain of the ferry.'], 'bbb'],
    [
      'a thread of comments',
      [STORY, MORE, 'Jane says:', 'March 3, 2021 at 10:45 am', reader, 'Me too, and for years.'],
      'bbffff',
    ],
    [
      'comments with buttons',
      [STORY, MORE, 'Responses (2)', 'salt', reader, 'Like · Reply', 'pepper', 'Me too.', 'Like · Reply'],
      'bbfffffff',
    ],
    [
      'comments with buttons and no heading',
      [STORY, MORE, 'salt', '3 hours ago', reader, 'Reply', 'pepper', 'Me too.', 'Reply'],
      'bbfffffff',
    ],
    ['dated comments', [STORY, MORE, 'Comments', 'salt', '2 days ago', reader], 'bbffff'],
    ['a reply that is none of them', [STORY, MORE, 'Reply', STORY.replace('Alder', 'Birk')], 'bbfb'],
    [
      'questions and answers',
      [STORY, 'Question', MORE, 'Answer', STORY.replace('Alder', 'Birk'), 'Answer', 'No.'],
      'bhbhbhb',
    ],
    ['a counter under the lead', [STORY, '12 comments', 'March 3, 2021', MORE], 'bffb'],
    ['a live blog', [STORY, '12 comments', '14.32', MORE], 'bffb'],
    [
      'a turn of a transcript',
      [STORY, 'The mayor says:', 'We will cross tonight, and nobody will stop us.', MORE],
      'bbbb',
    ],
  ])('%s', (_name, paragraphs, expected) => {
    expect(roles(...paragraphs)).toBe(expected);
  });

  it.each([
    ['what somebody paid for', [STORY, 'A message from our sponsor', 'Ropes you can trust. Since 1911.', MORE], 'bffb'],
    ['the article after it', [STORY, 'A message from our sponsor', MORE.repeat(3), STORY], 'bfbf'],
  ])('%s', (_name, paragraphs, expected) => {
    expect(roles(...paragraphs)).toBe(expected);
  });
});

describe('the head of a page', () => {
  const slogan = 'Your town. Your paper.';
  const headline = 'Bridge stays closed for winter';
  it.each([
    ['a slogan above the headline', ['Menu', slogan, headline, 'By Jane Doe', STORY], 'ffhfb'],
    ['a sentence with no furniture above it', [slogan, headline, 'By Jane Doe', STORY], 'bhfb'],
    ['a summary below the headline', ['Menu', headline, slogan, 'By Jane Doe', STORY], 'fhbfb'],
    [
      'a quoted headline that the text repeats',
      ['“We will cross tonight”', `“We will cross tonight,” Roe said. ${STORY}`],
      'hb',
    ],
  ])('%s', (_name, paragraphs, expected) => {
    expect(roles(...paragraphs)).toBe(expected);
  });
});

describe('splitting', () => {
  const slices = (text: string) => splitParagraphs(text).map(({ span }) => text.slice(...span));

  it('takes single line breaks as paragraphs and leaves bullets out', () => {
    expect(slices(`${STORY}\n- ${MORE}\r\n  * ${STORY}\n`)).toEqual([STORY, MORE, STORY]);
  });
  it('keeps a hard-wrapped paragraph together', () => {
    const wrapped = [
      'The mayor of Alder said on Monday that the bridge would stay',
      'closed for the winter. She gave no reason, and the council,',
      'which had met on Sunday, gave none.',
    ].join('\n');
    expect(slices(`${wrapped}\n\n${MORE}`)).toEqual([wrapped, MORE]);
  });
  it('gives nothing for nothing', () => {
    expect(slices(' \n\t\n')).toEqual([]);
  });
});

describe('any text', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Leave a Reply',
      'Other Topics of Interest',
      'Related',
      'A Headline',
      STORY,
      MORE,
      '\n',
      '- ',
      '\r',
      '',
    ),
  );
  it('has ordered, trimmed, non-empty paragraphs', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\n\n', '\r\n', '\u2028'), (lines, glue) => {
        const text = lines.join(glue);
        let last = 0;
        for (const { span } of splitParagraphs(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(text.slice(...span)).toBe(text.slice(...span).trim());
          last = span[1];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
  it.each([
    ['teaser blocks', 'Other Topics of Interest\nA Headline\nA headline’s teaser.\n'],
    ['comment links', 'Leave a Reply\n'],
    ['replies', 'Comments\nsalt\n2 days ago\nReply\n'],
    ['copyright', 'By Jane Doe\n© 2021 Jane Doe\n'],
    ['names', 'Jane Doe '],
    ['mail', 'a@b'],
    ['breaks', '\n'],
    ['spaces', ' '],
    ['marks', '”).'],
    ['one line', 'word '],
  ])('takes a megabyte of %s in its stride', (_name, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const furthest = splitParagraphs(text).at(-1)?.span[1] ?? 0;
    expect(furthest).toBeLessThanOrEqual(text.length);
  });
});
