-- Long work that survives a restart.
create table ops.operations (
  workspace text not null,
  id text not null,
  kind text not null,
  status text not null,
  done bigint not null,
  total bigint,
  errors bigint not null,
  request text not null,
  request_hash text not null,
  result text,
  created_by text not null,
  created_role text not null,
  created_user text,
  created_at bigint not null,
  started_at bigint,
  finished_at bigint,
  runner text,
  leased_until bigint,
  primary key (workspace, id)
);
create index operations_unfinished on ops.operations (created_at) where status in ('Queued', 'Running');

create table ops.operation_errors (
  workspace text not null,
  operation_id text not null,
  no bigint not null,
  file text not null,
  line bigint,
  col text,
  reason text not null,
  primary key (workspace, operation_id, no)
);

-- What it works on; deleted when it has ended.
create table ops.operation_files (
  workspace text not null,
  operation_id text not null,
  no bigint not null,
  name text not null,
  bytes bytea not null,
  primary key (workspace, operation_id, no)
);
