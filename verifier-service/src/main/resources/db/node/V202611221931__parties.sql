-- Private keys that this node keeps for parties; sealed with the master key, which isn't here.
create table hosted_key (
  key_id text primary key,
  party text not null,
  sealed bytea not null,
  created timestamptz not null default now()
);
create index hosted_key_party on hosted_key (party, created desc);

-- Bearer tokens, as SHA-256 of the token.
create table credential (
  id text primary key,
  token_hash bytea not null unique,
  party text not null,
  roles text[] not null,
  label text not null,
  created timestamptz not null default now(),
  revoked timestamptz
);
create index credential_party on credential (party);
