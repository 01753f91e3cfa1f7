-- In the common subset of SQLite and PostgreSQL.

-- The number of the last change of a recipient, by which a planner sees, without reading all of them, that it knows them already.
create table recipient_version (
    id smallint not null primary key,
    value bigint not null
);

insert into recipient_version (id, value) values (1, 0);
