-- Which course of events this store's positions belong to. A store restored from a backup begins another one: what was
-- written after the backup had positions too, and watchers that saw them must not follow the new course as if it were theirs.
create table ops.histories (
  number bigint primary key,
  id text not null,
  begins text not null -- JSON object: workspace -> the last position it shares with the history before
);
insert into ops.histories (number, id, begins) values (1, left(replace(gen_random_uuid()::text, '-', ''), 16), '{}');
