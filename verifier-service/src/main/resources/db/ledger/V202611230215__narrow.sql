-- Of items there are millions: one row each, with its entry in it. What is here is derived, so it begins anew.
truncate ledger.progress, ledger.record, ledger.event, ledger.event_subject, ledger.entry, ledger.digest, ledger.alarm,
  ledger.item, ledger.unit, ledger.unit_lot, ledger.making, ledger.finding, ledger.finding_side, ledger.recall_subject,
  ledger.serial_list, ledger.serial;

alter table ledger.item add column value bytea not null;

alter table ledger.event_subject drop constraint event_subject_pkey;
create index event_subject_by_subject on ledger.event_subject (subject, kind);
