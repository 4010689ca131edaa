import { createHash } from 'node:crypto';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Desk } from '../../answers/desk.ts';
import { askingAt } from '../../commands/asking-at.ts';
import { type Asker, ask } from '../../conversation/ask.ts';
import { present } from '../../present/present.ts';
import type { Block, Reply } from '../../reply/blocks.ts';
import { screensOf } from '../../reply/screens.ts';
import { type Evidence, evidenceIn } from './evidence.ts';
import type { InlineQuestion } from './hear.ts';
import { homeOf } from './place.ts';
import type { PostOffice } from './post.ts';
import { refusalOf } from './refusal.ts';
import { render, roomOf } from './render.ts';
import type { Look } from './render-rich.ts';
import { visibleLine } from './visible.ts';

/** https://core.telegram.org/bots/api#answerinlinequery */
const MOST_RESULTS = 50;
/** Seconds for which Telegram answers the same query by itself. */
const CACHE_SECONDS = 10;
/** Where the button above no result leads: `/start help`. */
const HELP = 'help';
const LONGEST_TITLE = 120;
const LONGEST_DESCRIPTION = 250;
const LAST_PAGE = 200;

interface Found {
  readonly results: readonly InlineQueryResultArticle[];
  /** Where to go on; '' at the end. */
  readonly next: string;
  readonly look: Look;
}

/** Answers an inline query with evidence to share, or with the examples when nothing is asked yet. */
export async function answerInline(
  desk: Desk,
  office: PostOffice,
  { id, query, offset, person }: InlineQuestion,
): Promise<void> {
  // Typing changes nothing: it is no question yet.
  const mayManage = async () => false;
  const caller = { home: homeOf(person.id), isGroup: false, mayManage };
  const asker = { caller, appLanguage: person.language };
  const asked = query.trim();
  const { results, next, look } =
    asked === '' ? await examples(desk, office.bot, asker) : await evidence(desk, office.bot, asker, asked, offset);
  const button = { text: look.wording.telegram.nothing, start_parameter: HELP };
  try {
    await office.api.answerInlineQuery(id, [...results], {
      cache_time: CACHE_SECONDS,
      // The language is the asker's own.
      is_personal: true,
      next_offset: next,
      ...(results.length === 0 && offset === '' && { button }),
    });
  } catch (fault) {
    if (refusalOf(fault).kind !== 'late') office.report(fault);
  }
}

/** Evidence page by page, as many whole pages as fit. The offset is the number of the page to begin with. */
async function evidence(desk: Desk, bot: string, asker: Asker, query: string, offset: string): Promise<Found> {
  const results = new Map<string, InlineQueryResultArticle>();
  let { reply, wording } = await replyTo(desk, asker, query);
  const look = { bot, wording };
  const start = /^\d{1,4}$/.test(offset) ? Math.min(Number(offset), LAST_PAGE) : 1;
  for (let page = 1; ; page += 1) {
    const found = page < start ? [] : evidenceIn(reply).map((one) => resultOf(one, look));
    const fresh = found.filter(({ id }) => !results.has(id));
    if (results.size > 0 && results.size + fresh.length > MOST_RESULTS) {
      return { results: [...results.values()], next: String(page), look };
    }
    for (const result of fresh.slice(0, MOST_RESULTS)) results.set(result.id, result);
    const more = nextPage(reply);
    if (more === null) return { results: [...results.values()], next: '', look };
    ({ reply, wording } = await replyTo(desk, asker, more));
  }
}

async function replyTo(desk: Desk, asker: Asker, question: string) {
  const { answer, wording } = await ask(desk, asker, question);
  return { reply: present(answer, wording), wording };
}

function nextPage(reply: Reply): string | null {
  const actions = reply.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  return actions.find(({ role }) => role === 'more')?.command ?? null;
}

/** What can be asked, each with the beginning of its answer. */
async function examples(desk: Desk, bot: string, asker: Asker): Promise<Found> {
  const { beat, wording } = await askingAt(desk, asker.caller, asker.appLanguage);
  const look = { bot, wording };
  const results = await Promise.all(
    beat.examples.slice(0, MOST_RESULTS).map(async (example) => {
      const { reply } = await replyTo(desk, asker, example);
      const [blocks = []] = screensOf(
        reply.filter(({ kind }) => kind !== 'actions'),
        roomOf(bot),
      );
      const [first] = blocks;
      const text = first?.kind === 'heading' ? [first.text, first.detail].filter(Boolean).join(' · ') : '';
      return resultOf({ title: example, text, blocks }, look);
    }),
  );
  return { results: [...new Map(results.map((result) => [result.id, result])).values()], next: '', look };
}

function resultOf({ title, text, blocks }: Evidence, look: Look): InlineQueryResultArticle {
  const { html } = render(fitting(blocks, look), look);
  return {
    type: 'article',
    id: createHash('sha256').update(`${title}\n${html}`).digest('base64url').slice(0, 22),
    title: visibleLine(title, LONGEST_TITLE) || '…',
    description: visibleLine(text, LONGEST_DESCRIPTION),
    input_message_content: {
      message_text: html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}

function fitting(blocks: readonly Block[], { bot }: Look): Reply {
  return screensOf(blocks, roomOf(bot))[0] ?? [];
}
