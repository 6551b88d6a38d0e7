-- One row by its key: what the report's throughput is held against (setting suyuan.bench).
CREATE TABLE node.bench (
  key   text  PRIMARY KEY,
  value bytea NOT NULL
);
