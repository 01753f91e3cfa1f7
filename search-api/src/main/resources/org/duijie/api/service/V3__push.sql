-- In the common subset of SQLite and PostgreSQL. Times are milliseconds since 1970, ids are random UUIDs unless told otherwise.

-- An enterprise that may be pushed to. Nothing goes to one without consent, nor after it unsubscribed.
create table recipient (
    enterprise varchar(200) not null primary key,
    settings text not null default '{}',
    consented_at bigint,
    unsubscribed_at bigint,
    -- When its needs were first planned for; nothing until then.
    planned_at bigint,
    changed_at bigint not null
);

-- Where its messages go: mail, webhook, inbox, atom, wecom or dingtalk.
create table channel (
    id varchar(36) not null primary key,
    enterprise varchar(200) not null,
    kind varchar(16) not null,
    target text not null,
    secret text not null default '',
    created_at bigint not null,
    disabled_at bigint,
    fault text not null default ''
);

create index channel_enterprise on channel (enterprise);

-- A technology for an enterprise, from plan to reply. The key is what keeps anything from being pushed twice.
create table proposal (
    id varchar(36) not null primary key,
    enterprise varchar(200) not null,
    item_kind varchar(16) not null,
    item varchar(200) not null,
    title text not null,
    probability double precision not null,
    -- JSON: which needs, searches or profile, and the reasons as the API gives them.
    triggers text not null,
    reasons text not null,
    -- planned, approved, dropped, composed, sent.
    status varchar(16) not null,
    note text not null default '',
    drop_reason text not null default '',
    broker varchar(36) not null default '',
    planned_at bigint not null,
    decided_at bigint,
    decided_by varchar(36) not null default '',
    composed_at bigint,
    sent_at bigint,
    unique (enterprise, item_kind, item)
);

create index proposal_status on proposal (status, enterprise);

create index proposal_enterprise on proposal (enterprise, sent_at);

-- The outbox: one message for each channel of a digest. The id is what receivers tell repeats by.
create table message (
    id varchar(36) not null primary key,
    digest varchar(36) not null,
    enterprise varchar(200) not null,
    channel varchar(36) not null,
    composed_at bigint not null,
    -- JSON: what is said, without address and secret.
    body text not null,
    -- waiting, sent, dead.
    status varchar(16) not null,
    attempts integer not null default 0,
    next_at bigint not null,
    -- Whoever takes it has until then; after that another may.
    taken_until bigint not null default 0,
    fault text not null default '',
    sent_at bigint
);

create index message_waiting on message (status, next_at);

create index message_enterprise on message (enterprise, composed_at);

-- What a digest holds.
create table digest_item (
    digest varchar(36) not null,
    position integer not null,
    proposal varchar(36) not null,
    primary key (digest, position)
);

create index digest_item_proposal on digest_item (proposal);

-- What an enterprise said to a push. Those not yet recorded are still to become interactions.
create table reply (
    id varchar(36) not null primary key,
    proposal varchar(36) not null,
    -- opened, interested, refused, contacted, negotiating, signed.
    answer varchar(16) not null,
    reason varchar(32) not null default '',
    comment text not null default '',
    via varchar(16) not null,
    account varchar(36) not null default '',
    replied_at bigint not null,
    recorded smallint not null default 0,
    -- Whether the technology's owner may read the comment.
    passed_on smallint not null default 0
);

create index reply_proposal on reply (proposal, replied_at);

create index reply_unrecorded on reply (replied_at) where recorded = 0;

-- What enterprises did with technologies by the interactions of the record store, as far as planning goes by it.
create table dealing (
    enterprise varchar(200) not null,
    item varchar(200) not null,
    -- contact, negotiate, sign or reject.
    event varchar(16) not null,
    need varchar(200) not null default '',
    reason text not null default '',
    dealt_at bigint not null,
    primary key (enterprise, item, event)
);

-- How far planning has come, and what it was last done with.
create table progress (
    name varchar(32) not null primary key,
    value text not null
);

-- What links in messages are signed with; made once.
create table link_key (
    id smallint not null primary key,
    secret varchar(64) not null
);
