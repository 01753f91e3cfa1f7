-- In the common subset of SQLite and PostgreSQL.

-- Whose record it is and how it stands to followers. An empty origin or source is this store.
alter table record add column origin varchar(36) not null default '';
-- The number of the change at the origin.
alter table record add column version bigint not null default 0;
-- How often another store took the record over.
alter table record add column adoptions bigint not null default 0;
-- From which store it came here.
alter table record add column source varchar(36) not null default '';
-- 0 never public, 1 shared, 2 withdrawn: followers see a tombstone.
alter table record add column shared smallint not null default 1;

update record set version = sequence;

update record set shared = 0 where hash is null;

-- Canonical JSON: a quote within a text is escaped, so that this is the field and nothing else.
update record set shared = 0 where kind = 'need' and body like '%"visibility":"private"%';

-- What other stores say about a record, but which the one in record goes before. Has its own place in the change sequence.
create table contender (
    kind varchar(16) not null,
    id varchar(200) not null,
    origin varchar(36) not null,
    sequence bigint not null,
    hash varchar(32),
    body text,
    version bigint not null,
    adoptions bigint not null,
    source varchar(36) not null,
    shared smallint not null,
    primary key (kind, id, origin)
);

create unique index contender_sequence on contender (sequence);

-- Names of stores; an empty identity is this one.
create table origin (
    identity varchar(36) not null primary key,
    name varchar(100) not null
);

-- How far each feed was read.
create table followed (
    url varchar(2000) not null primary key,
    identity varchar(36) not null,
    position text not null,
    sequence bigint not null
);
