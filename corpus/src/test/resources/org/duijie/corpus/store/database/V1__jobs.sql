-- Made for DatabaseIT.
create table job (
    id bigint not null primary key,
    done smallint not null default 0
);
