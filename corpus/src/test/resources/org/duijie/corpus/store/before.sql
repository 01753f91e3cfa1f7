-- A store as the scripts of before PostgreSQL made it, with one need; written by sqlite3's .dump.
CREATE TABLE contender (
    kind varchar(16) not null,
    id varchar(200) not null,
    origin varchar(36) not null,
    sequence bigint not null,
    hash varchar(32),
    body text,
    version bigint not null,
    adoptions bigint not null,
    source varchar(36) not null,
    shared smallint not null, indicators text,
    primary key (kind, id, origin)
);
CREATE TABLE counter (
    name varchar(32) not null primary key,
    value bigint not null
);
INSERT INTO "counter" VALUES('record',1);
INSERT INTO "counter" VALUES('interaction',0);
CREATE TABLE duplicate (
    number bigint not null primary key,
    canonical bigint not null
);
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO "flyway_schema_history" VALUES(1,'1','records and interactions','SQL','V1__records_and_interactions.sql',386876877,'','2026-11-27 02:34:50.500',5,1);
INSERT INTO "flyway_schema_history" VALUES(2,'2','near duplicates','SQL','V2__near_duplicates.sql',1969709770,'','2026-11-27 02:34:50.532',1,1);
INSERT INTO "flyway_schema_history" VALUES(3,'3','sharing','SQL','V3__sharing.sql',385812866,'','2026-11-27 02:34:50.557',1,1);
INSERT INTO "flyway_schema_history" VALUES(4,'4','indicators','SQL','V4__indicators.sql',1573786014,'','2026-11-27 02:34:50.575',0,1);
CREATE TABLE followed (
    url varchar(2000) not null primary key,
    identity varchar(36) not null,
    position text not null,
    sequence bigint not null
);
CREATE TABLE interaction (
    sequence bigint not null primary key,
    hash varchar(32) not null unique,
    body text not null
);
CREATE TABLE likeness (
    bucket bigint not null,
    rank bigint not null,
    number bigint not null,
    primary key (bucket, rank, number)
) without rowid;
INSERT INTO "likeness" VALUES(-8243762956554037458,1073741823999,1);
INSERT INTO "likeness" VALUES(-4693433278710517959,1073741823999,1);
INSERT INTO "likeness" VALUES(-1298308323388611075,1073741823999,1);
INSERT INTO "likeness" VALUES(1140688474084954791,1073741823999,1);
INSERT INTO "likeness" VALUES(2998567357648356121,1073741823999,1);
INSERT INTO "likeness" VALUES(3353398909399581963,1073741823999,1);
INSERT INTO "likeness" VALUES(4609693138614317354,1073741823999,1);
INSERT INTO "likeness" VALUES(6226947605538020700,1073741823999,1);
INSERT INTO "likeness" VALUES(7927095164979959405,1073741823999,1);
CREATE TABLE origin (
    identity varchar(36) not null primary key,
    name varchar(100) not null
);
CREATE TABLE property (
    name varchar(32) not null primary key,
    value text not null
);
INSERT INTO "property" VALUES('indicators','c1164bde3da7ab04');
INSERT INTO "property" VALUES('schema','4');
INSERT INTO "property" VALUES('identity','eecbc657-6b25-4430-a903-86634e9524cb');
INSERT INTO "property" VALUES('duplicates','2');
CREATE TABLE record (
    kind varchar(16) not null,
    id varchar(200) not null,
    sequence bigint not null,
    hash varchar(32),
    body text, number bigint, origin varchar(36) not null default '', version bigint not null default 0, adoptions bigint not null default 0, source varchar(36) not null default '', shared smallint not null default 1, indicators text,
    primary key (kind, id)
);
INSERT INTO "record" VALUES('need','N-1',1,'01a4b8f9dba905699997a845d3c6df33','{"id":"N-1","kind":"need","title":"耐高温隔膜","summary":"耐温180℃以上。","visibility":"public"}',1,'',1,0,'',1,'[{"field":"summary","indicator":{"name":"耐温","change":"NONE","comparator":"AT_LEAST","low":180.0,"high":180.0,"unit":{"symbol":"℃","dimension":{"name":"temperature","base":"℃"},"factor":1.0,"offset":0.0},"text":"耐温180℃以上","start":0,"end":8},"key":"耐温"}]');
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
CREATE UNIQUE INDEX record_sequence on record (sequence);
CREATE INDEX record_live on record (kind) where hash is not null;
CREATE UNIQUE INDEX record_number on record (number);
CREATE INDEX duplicate_canonical on duplicate (canonical);
CREATE UNIQUE INDEX contender_sequence on contender (sequence);
