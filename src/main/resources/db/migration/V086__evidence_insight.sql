-- What a file says of itself besides what it shows: read from its content, and read again whenever
-- the readers have learnt something. It vouches for nothing, so the timeline does not vouch for it.
create table evidence_reading (
  evidence_id bigint primary key,
  dispute_id bigint not null,
  reader integer not null,
  readable boolean not null,
  facts varchar not null,
  content varchar not null,
  read_at timestamp(6) with time zone not null
);
create index evidence_reading_of_dispute on evidence_reading (dispute_id);
create index evidence_reading_reader on evidence_reading (reader);

-- Files that wait to be read; a row comes with its item and goes when all is done.
create table evidence_unread (
  evidence_id bigint primary key,
  dispute_id bigint not null,
  tries integer not null
);
insert into evidence_unread (evidence_id, dispute_id, tries)
  select id, dispute_id, 0 from evidence_item;

-- What a picture looks like, in 64 bits and in their four quarters: whatever differs in few bits
-- has a quarter that hardly differs, and an index finds it.
create table evidence_fingerprint (
  evidence_id bigint primary key,
  dispute_id bigint not null,
  bits bigint not null,
  quarter_0 integer not null,
  quarter_1 integer not null,
  quarter_2 integer not null,
  quarter_3 integer not null
);
create index evidence_fingerprint_of_dispute on evidence_fingerprint (dispute_id);
create index evidence_fingerprint_quarter_0 on evidence_fingerprint (quarter_0);
create index evidence_fingerprint_quarter_1 on evidence_fingerprint (quarter_1);
create index evidence_fingerprint_quarter_2 on evidence_fingerprint (quarter_2);
create index evidence_fingerprint_quarter_3 on evidence_fingerprint (quarter_3);

-- Two pictures that look alike, the later one first.
create table evidence_lookalike (
  evidence_id bigint not null,
  dispute_id bigint not null,
  earlier_id bigint not null,
  earlier_dispute_id bigint not null,
  distance integer not null,
  primary key (evidence_id, earlier_id)
);
create index evidence_lookalike_of_dispute on evidence_lookalike (dispute_id);
create index evidence_lookalike_earlier on evidence_lookalike (earlier_id);
create index evidence_lookalike_earlier_dispute on evidence_lookalike (earlier_dispute_id);
