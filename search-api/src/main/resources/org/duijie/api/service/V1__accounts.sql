-- In the common subset of SQLite and PostgreSQL. Times are milliseconds since 1970, ids are random UUIDs unless told otherwise.

-- Who may sign in or hold keys. Never deleted, so that the audit log keeps its sense; disabled instead.
create table account (
    id varchar(36) not null primary key,
    -- In NFKC and small letters.
    name varchar(100) not null unique,
    -- Codes of roles, parted by commas.
    roles varchar(100) not null,
    -- The enterprise that it asks for; empty for none.
    enterprise varchar(200) not null default '',
    secrets smallint not null default 0,
    -- Argon2id in PHC string form; empty for one that cannot sign in by password.
    password text not null default '',
    -- Issuer and subject of OpenID Connect; null for one that signs in by password.
    subject varchar(600) unique,
    created_at bigint not null,
    disabled_at bigint
);

-- Which enterprises a broker pushes for and sees the private needs of.
create table assignment (
    broker varchar(36) not null,
    enterprise varchar(200) not null,
    primary key (broker, enterprise)
);

-- Keys of programs; the hash is SHA-256 of the whole key.
create table api_key (
    id varchar(36) not null primary key,
    account varchar(36) not null,
    name varchar(100) not null,
    prefix varchar(16) not null,
    hash varchar(64) not null unique,
    scopes varchar(100) not null,
    created_at bigint not null,
    expires_at bigint not null,
    revoked_at bigint,
    used_at bigint
);

create index api_key_account on api_key (account);

-- Who is signed in with a browser; the hash is SHA-256 of what the cookie holds.
create table session (
    hash varchar(64) not null primary key,
    account varchar(36) not null,
    created_at bigint not null,
    seen_at bigint not null
);

create index session_account on session (account);

-- Sign-ins begun at an OpenID Connect provider; the hash is SHA-256 of the state.
create table oidc_attempt (
    hash varchar(64) not null primary key,
    nonce varchar(64) not null,
    verifier varchar(128) not null,
    came_for text not null,
    expires_at bigint not null
);

-- Sign-ins that failed in a row, by name and by address, which are hashed: people type passwords where the name belongs.
create table failed_sign_in (
    hash varchar(64) not null primary key,
    failures integer not null,
    last_at bigint not null,
    barred_until bigint not null
);

-- What was done to private data and by administrators. Only ever added to; each hash covers the one before.
create table audit (
    sequence bigint not null primary key,
    at bigint not null,
    account varchar(36) not null,
    api_key varchar(36) not null,
    action varchar(64) not null,
    object text not null,
    outcome varchar(16) not null,
    hash varchar(64) not null
);

create index audit_account on audit (account, sequence);

-- The end of the log: tells where entries at the end are missing, and is the row that writers wait for each other at.
create table audit_end (
    name varchar(16) not null primary key,
    sequence bigint not null,
    hash varchar(64) not null
);

insert into audit_end (name, sequence, hash) values ('audit', 0, '');
