-- States of grains. Disposable: without them grains fold their streams from the start.
create table snapshots (
  grain text not null,
  state text not null,
  version integer not null, -- the ETag
  data text not null,       -- JSON
  primary key (grain, state)
) strict;
