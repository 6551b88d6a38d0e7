-- What stands on the ledger and isn't believed, and why. Replay finds it, so it is derived like the rest.
create table ledger.alarm (
  block       bigint not null,
  index       integer not null,
  transaction text not null,
  reason      text not null,
  primary key (block, index)
);
