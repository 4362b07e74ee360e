-- What is said to both sides stands in text in Chinese; in English here, null where one text stands
-- for both. departure: what the policy proposed instead, and why it was departed from (JSON).
alter table decision add column text_en varchar;
alter table decision add column departure varchar;
