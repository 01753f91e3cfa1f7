-- In the common subset of SQLite and PostgreSQL, but for "without rowid", which PostgreSQL does without.

-- What other tables know a record by: the sequence of its first change.
alter table record add column number bigint;

update record set number = sequence;

create unique index record_number on record (number);

-- Records that share a bucket may be near-duplicates; those that go before others are read first.
create table likeness (
    bucket bigint not null,
    rank bigint not null,
    number bigint not null,
    primary key (bucket, rank, number)
) without rowid;

-- One row for each record that has near-duplicates: which record stands for it, maybe itself.
create table duplicate (
    number bigint not null primary key,
    canonical bigint not null
);

create index duplicate_canonical on duplicate (canonical);
