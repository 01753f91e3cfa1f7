-- In the common subset of SQLite and PostgreSQL.

create table pool (
    name varchar(60) not null primary key,
    made_at bigint not null,
    depth integer not null,
    seed bigint not null,
    runs text not null
);

-- Round 1 holds every pair of the pool; a later one those on which the judges of the rounds before it disagreed.
create table round (
    pool varchar(60) not null,
    number integer not null,
    made_at bigint not null,
    difference integer not null,
    primary key (pool, number)
);

-- The need as it was when the pool was made, so that all judge the same words.
create table topic (
    pool varchar(60) not null,
    topic varchar(200) not null,
    body text not null,
    primary key (pool, topic)
);

create table pair (
    pool varchar(60) not null,
    round integer not null,
    position integer not null,
    topic varchar(200) not null,
    item varchar(200) not null,
    primary key (pool, round, position),
    unique (pool, round, topic, item)
);

-- The key is what makes a judgment that is sent twice count once.
create table judgment (
    pool varchar(60) not null,
    judge varchar(80) not null,
    round integer not null,
    topic varchar(200) not null,
    item varchar(200) not null,
    grade integer not null,
    comment text not null,
    judged_at bigint not null,
    primary key (pool, judge, round, topic, item)
);
