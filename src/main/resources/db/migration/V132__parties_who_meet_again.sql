-- Whether the same two parties had a dispute before: asked for every task that waits.
create index dispute_between on dispute (buyer, seller, id);
