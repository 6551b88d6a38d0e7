-- Consumers' claims: this node's own, erasable. Words and photo are for the claim's handlers only.
CREATE TABLE node.claim (
  number    text        PRIMARY KEY,
  gtin      text        NOT NULL,
  lot       text,
  serial    text,
  problem   text        NOT NULL,
  made      timestamptz NOT NULL,
  sold      text,                    -- the sale's event on the ledger: block/index/event
  words     text,
  photo     bytea,
  photo_type text
);
CREATE INDEX claim_lot ON node.claim (gtin, lot, made);

-- What was done about a claim, node by node.
CREATE TABLE node.claim_step (
  number text        NOT NULL REFERENCES node.claim ON DELETE CASCADE,
  node   text        NOT NULL,
  due    timestamptz NOT NULL,
  done   timestamptz,
  PRIMARY KEY (number, node)
);
