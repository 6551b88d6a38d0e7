-- Documents, serial lists, raw logger files: by SHA-256. A blob never changes and is never rebuilt.
create table blob (
  sha256 bytea primary key check (octet_length(sha256) = 32),
  media_type text not null,
  visibility text not null check (visibility in ('public', 'confidential')),
  owner text not null,
  content bytea not null,
  stored timestamptz not null default now()
);
-- Most are compressed formats or read whole: don't compress again.
alter table blob alter column content set storage external;
