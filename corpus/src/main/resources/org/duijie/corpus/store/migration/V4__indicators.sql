-- Quantified indicators of the record, as a JSON array; null until they are looked for (in records of before).
alter table record add column indicators text;

alter table contender add column indicators text;
