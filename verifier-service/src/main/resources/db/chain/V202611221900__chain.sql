-- The embedded ledger: one row per committed record, never updated. Block n holds one record, at index 0.
CREATE TABLE chain.record (
  block       bigint      PRIMARY KEY,
  ledger_time timestamptz NOT NULL,
  submitter   text        NOT NULL,        -- MSP id
  kind        text        NOT NULL CHECK (kind IN ('statement', 'registration')),
  party       text        NOT NULL,
  id          text        NOT NULL,
  header      bytea       NOT NULL,
  signature   bytea       NOT NULL,
  body        bytea,                       -- statements: deflated events
  flags       jsonb       NOT NULL,        -- as on the receipt
  marks       jsonb,                       -- changes of lots' small records, if any
  UNIQUE (party, id)
);

-- What a ledger reads at start and after each write of another replica.
CREATE INDEX record_state ON chain.record (block) WHERE kind = 'registration' OR marks IS NOT NULL;
