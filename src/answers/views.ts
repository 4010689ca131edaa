import type { StoredSource, StoredStatement } from '../archive/stored.ts';
import type { ActorDirectory } from './actor-directory.ts';
import type { Source, StatementView } from './view-schema.ts';

/** A source as answers show it. */
export function sourceView(source: StoredSource): Source {
  const { title, outlet, url, published, publishedBasis, document, hash, summary, spans, passage, passageSpan } =
    source;
  return {
    title,
    outlet,
    url,
    published,
    publishedBasis,
    document,
    hash,
    source: source.source,
    summary,
    spans,
    passage,
    passageSpan,
  };
}

/** A statement as answers show it. */
export function statementView(statement: StoredStatement, directory: ActorDirectory): StatementView {
  const { id, text, quoted, kind, speech, cue, denied, date, dateBasis, sources } = statement;
  return {
    id,
    actor: directory.ref(statement.actor, statement.speaker),
    role: directory.roleOn(statement.actor, date),
    text,
    quoted,
    kind,
    speech,
    cue,
    denied,
    date,
    dateBasis,
    sources: sources.map(sourceView),
  };
}
