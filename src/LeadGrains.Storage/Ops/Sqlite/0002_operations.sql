-- Long work that survives a restart.
create table operations (
  workspace text not null,
  id text not null,
  kind text not null,
  status text not null,
  done integer not null,
  total integer,
  errors integer not null,
  request text not null,
  request_hash text not null,
  result text,
  created_by text not null,
  created_role text not null,
  created_user text,
  created_at integer not null,
  started_at integer,
  finished_at integer,
  runner text,
  leased_until integer,
  primary key (workspace, id)
) strict, without rowid;
create index operations_unfinished on operations (created_at) where status in ('Queued', 'Running');

create table operation_errors (
  workspace text not null,
  operation_id text not null,
  no integer not null,
  file text not null,
  line integer,
  col text,
  reason text not null,
  primary key (workspace, operation_id, no)
) strict, without rowid;

-- What it works on; deleted when it has ended.
create table operation_files (
  workspace text not null,
  operation_id text not null,
  no integer not null,
  name text not null,
  bytes blob not null,
  primary key (workspace, operation_id, no)
) strict;
