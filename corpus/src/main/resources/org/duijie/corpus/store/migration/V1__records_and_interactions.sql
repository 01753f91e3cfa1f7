-- In the common subset of SQLite and PostgreSQL.

-- One row for each record ever seen. A deleted one keeps its row with neither hash nor body.
create table record (
    kind varchar(16) not null,
    id varchar(200) not null,
    sequence bigint not null,
    hash varchar(32),
    body text,
    primary key (kind, id)
);

create unique index record_sequence on record (sequence);

create index record_live on record (kind) where hash is not null;

create table interaction (
    sequence bigint not null primary key,
    hash varchar(32) not null unique,
    body text not null
);

create table counter (
    name varchar(32) not null primary key,
    value bigint not null
);

insert into counter (name, value) values ('record', 0), ('interaction', 0);

create table property (
    name varchar(32) not null primary key,
    value text not null
);
