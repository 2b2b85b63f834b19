-- States of grains. Disposable: without them grains fold their streams from the start.
create table snapshots.snapshots (
  version bigint not null, -- the ETag
  grain text not null,
  state text not null,
  data text not null,      -- JSON
  primary key (grain, state)
);
