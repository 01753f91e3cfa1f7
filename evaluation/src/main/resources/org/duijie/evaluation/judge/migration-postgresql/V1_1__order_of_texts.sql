-- Names and ids go by their bytes, as SQLite has them, whatever the language of the database.
alter table pool alter column name type varchar(60) collate "C";

alter table judgment alter column topic type varchar(200) collate "C";
alter table judgment alter column item type varchar(200) collate "C";
alter table judgment alter column judge type varchar(80) collate "C";
