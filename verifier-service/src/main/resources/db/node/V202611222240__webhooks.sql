-- Receivers of messages; secrets sealed with the master key.
create table node.webhook (
  id     text        primary key,
  party  text        not null,
  url    text        not null,
  secret bytea       not null,
  made   timestamptz not null,
  last   text,                       -- what became of the latest attempt
  off    timestamptz                 -- the receiver said that it is gone
);
create index webhook_party on node.webhook (party);

create table node.webhook_message (
  id    text        primary key,
  party text        not null,
  body  bytea       not null,
  made  timestamptz not null
);

-- next is null once it arrived or after the last attempt
create table node.webhook_delivery (
  message  text        not null references node.webhook_message on delete cascade,
  webhook  text        not null references node.webhook on delete cascade,
  attempts integer     not null,
  next     timestamptz,
  arrived  timestamptz,
  primary key (message, webhook)
);
create index webhook_due on node.webhook_delivery (next) where next is not null;
create index webhook_waiting on node.webhook_delivery (webhook, next) where arrived is null;

-- What was concluded last about a lot, so that only news are told.
create table node.fault_watch (
  gtin       text not null,
  lot        text not null,
  conclusion text not null,
  candidate  text not null,
  primary key (gtin, lot)
);

alter table node.claim add column looked boolean not null default false;
create index claim_not_looked on node.claim (gtin, lot) where not looked;
