import { BRIEFINGS } from './briefings-schema.ts';

/**
 * Steps from an empty file to the schema of today, numbered from 1. A step that was released is never changed.
 * Undated is '' or day 0, never NULL: it sorts last, and no comparison needs a case for it.
 */
export const STEPS: readonly string[] = [
  `
  CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
  INSERT INTO state VALUES ('revision', 0);

  CREATE TABLE document (
    n INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    hash TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    url TEXT,
    published TEXT NOT NULL,
    published_basis TEXT NOT NULL,
    language TEXT NOT NULL,
    summary INTEGER NOT NULL,
    record_of TEXT,
    extractor TEXT NOT NULL,
    slot INTEGER NOT NULL,
    folded TEXT NOT NULL,
    statements INTEGER NOT NULL,
    places INTEGER NOT NULL,
    points INTEGER NOT NULL,
    events INTEGER NOT NULL
  );
  CREATE INDEX document_published ON document (published DESC, id);
  CREATE INDEX document_file_name ON document (file_name);
  CREATE INDEX document_record_of ON document (record_of) WHERE record_of IS NOT NULL;
  CREATE INDEX document_extractor ON document (extractor);

  CREATE TABLE document_text (document INTEGER PRIMARY KEY REFERENCES document (n), text TEXT NOT NULL);

  CREATE TABLE passage (
    moment INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (n),
    key TEXT NOT NULL,
    found INTEGER NOT NULL,
    start INTEGER NOT NULL,
    text TEXT NOT NULL
  );
  CREATE INDEX passage_document ON passage (document);
  CREATE INDEX passage_key ON passage (key);
  CREATE VIRTUAL TABLE passage_words USING fts5 (words, actor, content = '', contentless_delete = 1, tokenize = 'ascii');

  CREATE TABLE item (
    moment INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    actor TEXT,
    place TEXT,
    subject TEXT,
    plan TEXT,
    kind TEXT NOT NULL,
    listed INTEGER NOT NULL,
    basis TEXT NOT NULL,
    lead INTEGER NOT NULL
  );
  CREATE INDEX item_actor ON item (actor, moment, type, listed, kind) WHERE actor IS NOT NULL;
  CREATE INDEX item_place ON item (place, moment, kind) WHERE place IS NOT NULL;
  CREATE INDEX item_stance ON item (place, kind, subject, moment) WHERE place IS NOT NULL;
  CREATE INDEX item_plan ON item (plan, type) WHERE plan IS NOT NULL;
  CREATE INDEX item_listed ON item (moment, type) WHERE listed = 1;
  CREATE VIRTUAL TABLE statement_words USING fts5 (words, actor, content = '', contentless_delete = 1, tokenize = 'ascii');

  CREATE TABLE mention (
    n INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document (n),
    item INTEGER,
    key TEXT NOT NULL,
    type TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT,
    speaker TEXT,
    cue TEXT,
    denied INTEGER NOT NULL,
    place TEXT,
    subject TEXT,
    plan TEXT,
    kind TEXT NOT NULL,
    listed INTEGER NOT NULL,
    date TEXT NOT NULL,
    basis TEXT NOT NULL,
    actors TEXT NOT NULL,
    places TEXT NOT NULL,
    spans TEXT NOT NULL,
    quoted TEXT NOT NULL,
    passage INTEGER,
    passage_start INTEGER NOT NULL,
    passage_text TEXT,
    text TEXT NOT NULL
  );
  CREATE INDEX mention_document ON mention (document);
  CREATE INDEX mention_item ON mention (item);
  CREATE INDEX mention_key ON mention (key);
  CREATE INDEX mention_passage ON mention (passage) WHERE passage IS NOT NULL AND type = 'statement';

  CREATE TABLE naming (
    type TEXT NOT NULL,
    what TEXT NOT NULL,
    name TEXT NOT NULL,
    moment INTEGER NOT NULL,
    PRIMARY KEY (type, what, name, moment)
  ) WITHOUT ROWID;
  CREATE INDEX naming_moment ON naming (moment);

  CREATE TABLE quotation (
    key TEXT PRIMARY KEY,
    actor TEXT NOT NULL,
    day INTEGER NOT NULL,
    size INTEGER NOT NULL,
    words TEXT NOT NULL,
    parent TEXT
  ) WITHOUT ROWID;
  CREATE INDEX quotation_actor ON quotation (actor, day);
  CREATE INDEX quotation_parent ON quotation (parent) WHERE parent IS NOT NULL;

  CREATE TABLE discovery (
    actor TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (n),
    published TEXT NOT NULL,
    document_id TEXT NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    role TEXT,
    PRIMARY KEY (actor, document)
  ) WITHOUT ROWID;
  CREATE INDEX discovery_document ON discovery (document);
  CREATE INDEX discovery_name ON discovery (actor, size DESC, name);
  CREATE INDEX discovery_role ON discovery (actor, published DESC, document_id DESC) WHERE role IS NOT NULL;
  CREATE TABLE discovered_actor (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT) WITHOUT ROWID;

  CREATE TABLE tally (
    what TEXT NOT NULL,
    name TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (what, name)
  ) WITHOUT ROWID;
  CREATE INDEX tally_n ON tally (what, n DESC, name);
  `,
  `
  ALTER TABLE mention ADD COLUMN until TEXT NOT NULL DEFAULT '';
  CREATE INDEX item_named_plan ON item (moment) WHERE type = 'plan';
  `,
  `
  ALTER TABLE mention ADD COLUMN speaker_at TEXT NOT NULL DEFAULT '';
  ALTER TABLE mention ADD COLUMN cue_at TEXT NOT NULL DEFAULT '';
  ALTER TABLE document ADD COLUMN read_on TEXT NOT NULL DEFAULT '';
  `,
  `
  CREATE TABLE keyed_state (key TEXT PRIMARY KEY, value TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX keyed_state_expires ON keyed_state (expires) WHERE expires > 0;
  `,
  BRIEFINGS,
];
