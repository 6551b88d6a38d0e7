-- What a recall was asked to start from; the ledger has what it names.
create table recall_request (
  party text not null,
  id text not null,
  lot text,
  primary key (party, id)
);
