import { createExtractor } from '../../src/extract/create-extractor.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { harbourBeat } from '../support/harbour-beat.ts';

const extractor = createExtractor(harbourBeat);

export interface Told {
  readonly actor: string | null;
  readonly speaker: string | null;
  readonly content: string;
  readonly kind: string;
  readonly speech: boolean;
}

export function documentOf(text: string, published: string | null = '2024-05-20') {
  const basis = published === null ? ('none' as const) : ('stated' as const);
  return {
    ...{ id: 'd', source: 'd', hash: 'hash', text, title: null, outlet: null, url: null, language: 'en' },
    ...{ published, publishedBasis: basis, summary: false, recordOf: null },
  };
}

/** The statements of a text as words instead of spans; content pieces joined by " … ". */
export function told(text: string, published?: string | null): readonly Told[] {
  return extractor.extract(documentOf(text, published)).statements.map(({ actor, speaker, content, kind, speech }) => ({
    actor,
    speaker: speaker && sliceSpan(text, speaker),
    content: content.map((span) => sliceSpan(text, span)).join(' … '),
    kind,
    speech,
  }));
}
