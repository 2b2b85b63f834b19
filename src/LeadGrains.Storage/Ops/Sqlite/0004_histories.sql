-- Which course of events this store's positions belong to. A store restored from a backup begins another one: what was
-- written after the backup had positions too, and watchers that saw them must not follow the new course as if it were theirs.
create table histories (
  number integer primary key,
  id text not null,
  begins text not null -- JSON object: workspace -> the last position it shares with the history before
) strict;
insert into histories (number, id, begins) values (1, lower(hex(randomblob(8))), '{}');
