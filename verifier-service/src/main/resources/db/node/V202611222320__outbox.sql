-- What waits for the ledger is counted at each capture.
create index capture_part_waiting on capture_part (job) where state = 'waiting';
