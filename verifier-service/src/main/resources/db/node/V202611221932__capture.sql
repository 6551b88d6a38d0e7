-- Documents on their way to the ledger. A job appears whole, in one transaction, and stays as its
-- own record; a part is one statement and loses its body once the ledger has it.
create table capture_job (
  seq bigint generated always as identity primary key,
  id text not null unique,
  party text not null,
  behaviour text not null check (behaviour in ('proceed', 'rollback')),
  events int not null,
  received timestamptz not null,
  finished timestamptz
);
create index capture_job_open on capture_job (party, seq) where finished is null;
create index capture_job_party on capture_job (party, seq desc);

create table capture_part (
  job bigint not null references capture_job (seq) on delete cascade,
  ordinal int not null,
  lane int not null,
  first_event int not null,
  events int not null,
  body bytea,
  state text not null check (state in ('waiting', 'accepted', 'refused')),
  result jsonb,
  primary key (job, ordinal)
);
alter table capture_part alter column body set storage external;
