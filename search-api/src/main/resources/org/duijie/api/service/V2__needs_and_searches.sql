-- A search that an enterprise saved, to be told of technologies that arrive.
create table saved_search (
    id varchar(36) not null primary key,
    enterprise varchar(200) not null,
    name varchar(200) not null,
    -- JSON: the parameters of GET /v1/search in their normal form.
    question text not null,
    active smallint not null default 1,
    created_at bigint not null,
    changed_at bigint not null,
    -- Deleted ones stay as tombstones, without name and question, for those who follow the versions.
    deleted_at bigint,
    -- The number of the last change, of all that there were.
    version bigint not null unique
);

create index saved_search_enterprise on saved_search (enterprise, deleted_at);

-- The number of the last change of a saved search. Whoever changes one takes this row first, so versions become visible in their order.
create table saved_search_version (
    id smallint not null primary key,
    value bigint not null
);

insert into saved_search_version (id, value) values (1, 0);

-- What was created by a request with an Idempotency-Key, so that its repeats create nothing more.
create table creation (
    account varchar(200) not null,
    idempotency_key varchar(200) not null,
    -- Hash of the request.
    request varchar(64) not null,
    -- The id of what was created.
    created varchar(36) not null,
    created_at bigint not null,
    primary key (account, idempotency_key)
);

create index creation_age on creation (created_at);
