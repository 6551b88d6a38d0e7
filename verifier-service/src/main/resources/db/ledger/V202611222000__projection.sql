-- Everything here is derived: rebuilt to the same bytes from replay and blobs. So no row holds a time or number of
-- this node's own. Times are milliseconds since 1970 UTC; subjects are `lot:gtin/lot`, `item:gtin/serial`, `unit:sscc`.

-- One row: how far the read model is. Moves in the same transaction as what it tells of.
create table ledger.progress (
  one         boolean primary key default true check (one),
  block       bigint not null,
  index       integer not null,
  ledger_time bigint not null,
  records     bigint not null,
  events      bigint not null,
  digest      bytea not null
);

create table ledger.record (
  block       bigint not null,
  index       integer not null,
  leaf        bigint not null unique,          -- position in the log
  kind        text not null,
  party       text collate "C" not null,
  id          text collate "C" not null,
  ledger_time bigint not null,
  submitter   text not null,
  transaction text not null,
  header      bytea not null,
  signature   bytea not null,
  primary key (block, index)
);
create index record_by_id on ledger.record (party, id);

create table ledger.event (
  block     bigint not null,
  index     integer not null,
  event     integer not null,
  kind      text not null,
  time      bigint not null,
  event_id  text collate "C",
  canonical bytea not null,
  primary key (block, index, event)
);
create index event_by_id on ledger.event (event_id) where event_id is not null;

create table ledger.event_subject (
  subject text collate "C" not null,
  kind    text not null,
  time    bigint not null,
  block   bigint not null,
  index   integer not null,
  event   integer not null,
  primary key (subject, kind, time, block, index, event)
);

-- The history's entries in canonical JSON: what the digest covers.
create table ledger.entry (
  key   text collate "C" primary key,
  value bytea not null
);

create table ledger.digest (
  block  bigint primary key,
  digest bytea not null
);

-- Below: columns of entries by which they are looked for.
create table ledger.item (
  subject text collate "C" primary key,
  lot     text collate "C",
  unit    text collate "C",
  state   text not null,
  holder  text not null
);
create index item_by_lot on ledger.item (lot, state);
create index item_by_unit on ledger.item (unit) where unit is not null;

create table ledger.unit (
  subject text collate "C" primary key,
  parent  text collate "C",
  state   text not null,
  holder  text not null
);
create index unit_by_parent on ledger.unit (parent) where parent is not null;

create table ledger.unit_lot (
  unit   text collate "C" not null,
  lot    text collate "C" not null,
  uom    text not null,
  amount numeric not null,
  primary key (unit, lot, uom)
);
create index unit_by_lot on ledger.unit_lot (lot);

create table ledger.making (
  subject text collate "C" not null,
  made    boolean not null,                    -- true: output, false: input
  block   bigint not null,
  index   integer not null,
  event   integer not null,
  primary key (subject, made, block, index, event)
);
create index making_by_event on ledger.making (block, index, event);

create table ledger.finding (
  key     text collate "C" primary key,
  subject text collate "C" not null,
  open    boolean not null
);
create index finding_by_subject on ledger.finding (subject);

create table ledger.finding_side (
  key   text collate "C" not null,
  block bigint not null,
  index integer not null,
  event integer not null,
  primary key (block, index, event, key)
);
create index finding_side_by_key on ledger.finding_side (key);

create table ledger.recall_subject (
  subject text collate "C" not null,
  key     text collate "C" not null,
  primary key (subject, key)
);
create index recall_subject_by_key on ledger.recall_subject (key);

-- Serial lists that events point at, and their lines once the blob is here.
create table ledger.serial_list (
  block  bigint not null,
  index  integer not null,
  event  integer not null,
  lot    text collate "C" not null,
  root   bytea not null,
  blob   bytea not null,
  count  bigint not null,
  state  text not null,                        -- 'missing', 'present', 'wrong'
  primary key (block, index, event)
);
create index serial_list_by_lot on ledger.serial_list (lot);
create index serial_list_missing on ledger.serial_list (state) where state = 'missing';

create table ledger.serial (
  subject    text collate "C" not null,        -- item
  lot        text collate "C" not null,
  leaf       bigint not null,
  salt       bytea not null,
  commitment bytea not null,
  block      bigint not null,
  index      integer not null,
  event      integer not null,
  primary key (subject, block, index, event)
);
create index serial_by_list on ledger.serial (block, index, event, leaf);
