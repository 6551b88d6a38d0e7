-- Who stands behind a claim, as pseudonyms (`device:…`, `claimant:…`, `desk:…`): the weight of each is bounded.
-- Whoever deletes the key makes them meaningless.
ALTER TABLE node.claim ADD COLUMN sources text[] NOT NULL DEFAULT '{}';

CREATE TABLE node.claim_key (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  key bytea   NOT NULL
);
