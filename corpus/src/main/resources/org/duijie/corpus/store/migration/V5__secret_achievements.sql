-- In the common subset of SQLite and PostgreSQL.

-- Programs of before went by this; they must not take the newer form for theirs.
delete from property where name = 'schema';

-- Achievements with a 密级 that is not open are no longer public. Canonical JSON: a quote within a text is escaped, so that this is the field.
update record set shared = case when shared = 1 then 2 else shared end
where kind = 'achievement' and body like '%"secrecy":"%'
and body not like '%"secrecy":"公开"%'
and body not like '%"secrecy":"公开级"%'
and body not like '%"secrecy":"非密"%'
and body not like '%"secrecy":"非涉密"%'
and body not like '%"secrecy":"不涉密"%'
and body not like '%"secrecy":"无"%'
and body not like '%"secrecy":"无密级"%'
and body not like '%"secrecy":"一般"%'
and body not like '%"secrecy":"-"%'
and body not like '%"secrecy":"public"%'
and body not like '%"secrecy":"none"%'
and body not like '%"secrecy":"open"%';

update contender set shared = case when shared = 1 then 2 else shared end
where kind = 'achievement' and body like '%"secrecy":"%'
and body not like '%"secrecy":"公开"%'
and body not like '%"secrecy":"公开级"%'
and body not like '%"secrecy":"非密"%'
and body not like '%"secrecy":"非涉密"%'
and body not like '%"secrecy":"不涉密"%'
and body not like '%"secrecy":"无"%'
and body not like '%"secrecy":"无密级"%'
and body not like '%"secrecy":"一般"%'
and body not like '%"secrecy":"-"%'
and body not like '%"secrecy":"public"%'
and body not like '%"secrecy":"none"%'
and body not like '%"secrecy":"open"%';
