-- Which disputes are decided alike: problem, kind of goods, currency, and how often one minor unit has to be doubled to come
-- to what was paid. precedent_for is the same while a decision of the marketplace is in force and its words are kept.
alter table dispute add column peer_group varchar(64) default '//' not null;
alter table dispute add column precedent_for varchar(64);
update dispute set peer_group = coalesce((
  select dispute.problem_type || '/' || category || '/' || currency || '/' || cast(cast(floor(log(2.0,
    cast(greatest(1, item_price_minor + shipping_price_minor + tax_minor) as numeric(19, 0)))) as integer) as varchar(8))
  from order_line where order_line.order_number = dispute.order_number and order_line.line = dispute.line), '//');
update dispute set precedent_for = peer_group
  where erased_at is null and outcome in ('GRANTED_FULL', 'GRANTED_PARTIAL', 'GRANTED_ON_RETURN', 'DENIED', 'INELIGIBLE');
create index dispute_precedent on dispute (precedent_for, id);

-- Both parties' history looks at the last weeks' disputes of a seller.
create index dispute_of_seller_opened on dispute (seller, opened_at);
