-- How often a code was looked up: counts by day, nothing about who looked.
CREATE TABLE node.scan (
  gtin   text   NOT NULL,
  serial text   NOT NULL,
  day    date   NOT NULL,
  count  bigint NOT NULL,
  PRIMARY KEY (gtin, serial, day)
);
