-- When the scanner was last asked in vain about an item that waits for it: those go behind the others.
alter table evidence_item add column scan_tried_at timestamp(6) with time zone;
