-- The first block after which another node drew other conclusions from the same ledger, by node.
create table digest_mismatch (
  node   text        primary key,
  block  bigint      not null,
  ours   bytea       not null,
  theirs bytea       not null,
  seen   timestamptz not null default now()
);
