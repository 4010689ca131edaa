import { z } from 'zod';

/** What a page tells machines of its article, in the vocabulary of schema.org. Null where it tells nothing. */
export interface LinkedData {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly body: string | null;
}

const text = z.string().trim().min(1);
const named = z.object({ name: text }).transform(({ name }) => name);
/** Either may stand alone or as a list, of which the first counts. */
const firstText = z.union([text, z.tuple([text], z.unknown()).transform(([one]) => one)]);
const firstNamed = z.union([named, text, z.tuple([named], z.unknown()).transform(([one]) => one)]);
const article = z.object({
  '@type': firstText.catch(''),
  headline: text.nullable().catch(null),
  name: text.nullable().catch(null),
  publisher: firstNamed.nullable().catch(null),
  url: text.nullable().catch(null),
  mainEntityOfPage: z
    .union([text, z.object({ '@id': text }).transform((page) => page['@id'])])
    .nullable()
    .catch(null),
  datePublished: text.nullable().catch(null),
  articleBody: text.nullable().catch(null),
});
const graph = z.object({ '@graph': z.array(z.unknown()) });

const ARTICLE_TYPE = /(?:Article|Posting|Report)$/;
/** A page has a handful of such objects. */
const MOST_OBJECTS = 200;

/** The first article among the JSON-LD scripts of a page; what is not JSON or not of this shape is passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  for (const object of scripts.flatMap(objectsIn).slice(0, MOST_OBJECTS)) {
    const parsed = article.safeParse(object);
    if (!parsed.success || !ARTICLE_TYPE.test(parsed.data['@type'])) continue;
    const { headline, name, publisher, url, mainEntityOfPage, datePublished, articleBody } = parsed.data;
    return {
      title: headline ?? name,
      outlet: publisher,
      url: url ?? mainEntityOfPage,
      published: datePublished,
      body: articleBody,
    };
  }
  return null;
}

function objectsIn(script: string): readonly unknown[] {
  const value = parseJson(script);
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((object) => {
    const parsed = graph.safeParse(object);
    return parsed.success ? [object, ...parsed.data['@graph']] : [object];
  });
}

function parseJson(script: string): unknown {
  try {
    return JSON.parse(script.trim());
  } catch {
    return null;
  }
}
