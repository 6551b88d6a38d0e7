-- Who was told of a recall, with what it had then, and whether it said that it knows.
create table node.recall_notice (
  party      text        not null,
  id         text        not null,
  holder     text        not null,
  in_stock   bigint      not null,
  in_transit bigint      not null,
  sold       bigint      not null,
  told       timestamptz not null,
  confirmed  timestamptz,
  primary key (party, id, holder)
);

-- Effectiveness checks: somebody asked the holder what it did.
create table node.recall_check (
  party   text        not null,
  id      text        not null,
  holder  text        not null,
  outcome text        not null,
  made    timestamptz not null,
  primary key (party, id, holder, made)
);
