-- Events that their authors declared void, as the declaration names them. What is here is derived, so it begins anew.
truncate ledger.progress, ledger.record, ledger.event, ledger.event_subject, ledger.entry, ledger.digest, ledger.alarm,
  ledger.item, ledger.unit, ledger.unit_lot, ledger.making, ledger.finding, ledger.finding_side, ledger.recall_subject,
  ledger.serial_list, ledger.serial;

create table ledger.voided (
  party text collate "C" not null,
  id    text collate "C" not null,             -- of the statement
  event integer not null,
  primary key (party, id, event)
);
