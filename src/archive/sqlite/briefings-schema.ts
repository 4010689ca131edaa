/** A step of the schema: when items came in, subscriptions, and deliveries of their digests. */
export const BRIEFINGS = `
  ALTER TABLE document ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE item ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX item_entered ON item (entered);

  CREATE TABLE subscription (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    home TEXT NOT NULL,
    schedule TEXT NOT NULL,
    zone TEXT NOT NULL,
    quiet TEXT NOT NULL,
    mode TEXT NOT NULL,
    filters TEXT NOT NULL,
    silent INTEGER NOT NULL,
    watch INTEGER NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    created INTEGER NOT NULL,
    next_due INTEGER,
    last_slot INTEGER,
    seen INTEGER NOT NULL,
    walked INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX subscription_due ON subscription (next_due) WHERE state = 'active' AND next_due IS NOT NULL;
  CREATE INDEX subscription_watch ON subscription (seen) WHERE state = 'active' AND watch = 1;
  CREATE INDEX subscription_address ON subscription (address);
  CREATE INDEX subscription_home ON subscription (home);

  CREATE TABLE body (hash TEXT PRIMARY KEY, blocks TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE delivery (
    n INTEGER PRIMARY KEY,
    subscription TEXT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    slot INTEGER NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    platform TEXT NOT NULL,
    body TEXT NOT NULL REFERENCES body (hash),
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    spread INTEGER NOT NULL,
    started INTEGER,
    message TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (subscription, slot, part)
  );
  CREATE INDEX delivery_next ON delivery (platform, slot, spread, part) WHERE state = 'pending';
  CREATE INDEX delivery_time ON delivery (platform, not_before) WHERE state = 'pending';
  CREATE INDEX delivery_sending ON delivery (platform) WHERE state = 'sending';
  CREATE INDEX delivery_body ON delivery (body);
  `;
