-- Fault analyses as they were made: the same inputs and engine give the same bytes again. Claims
-- stand in a picture by number, with the pseudonyms of who is behind them; no words of anybody.
CREATE TABLE node.fault_analysis (
  inputs  bytea       PRIMARY KEY,  -- SHA-256 of the picture, which begins with the engine's version
  engine  text        NOT NULL,
  gtin    text        NOT NULL,
  lot     text        NOT NULL,
  made    timestamptz NOT NULL,
  picture bytea,                    -- raw deflate (RFC 1951); none if it was too large to keep
  result  bytea       NOT NULL      -- canonical JSON
);
CREATE INDEX fault_analysis_by_lot ON node.fault_analysis (gtin, lot, made);
