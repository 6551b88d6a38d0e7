-- Documents of one party that wait together may share a statement.
alter table capture_part add column shared text;
alter table capture_part add column shared_from int not null default 0;
alter table capture_part add column alone boolean not null default false;
comment on column capture_part.shared is 'the statement shared with parts of other documents; null: its own';
comment on column capture_part.shared_from is 'where its first event is in the shared statement';
comment on column capture_part.alone is 'was refused in company: goes by itself from now on';
create index capture_part_shared on capture_part (shared) where state = 'waiting' and shared is not null;
