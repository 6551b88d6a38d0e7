-- A part that the node failed on again and again is set aside: kept, and tried again when the document is sent again.
alter table capture_part add column failures int not null default 0;
alter table capture_part drop constraint capture_part_state_check;
alter table capture_part add constraint capture_part_state_check
  check (state in ('waiting', 'accepted', 'refused', 'failed'));
