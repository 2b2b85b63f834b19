-- Uploaded files in parts, to be written and read as streams. Deleted when their operation has ended, or never came to be.
create table file_parts (
  upload text not null,
  file integer not null,
  part integer not null,
  at integer not null,
  bytes blob not null,
  primary key (upload, file, part)
) strict;

insert into file_parts (upload, file, part, at, bytes)
  select f.workspace || '/' || f.operation_id, f.no, 0, o.created_at, f.bytes
  from operation_files f join operations o on o.workspace = f.workspace and o.id = f.operation_id;

alter table operation_files rename to old_files;
create table operation_files (
  workspace text not null,
  operation_id text not null,
  no integer not null,
  name text not null,
  upload text not null,
  parts integer not null,
  primary key (workspace, operation_id, no)
) strict;
insert into operation_files (workspace, operation_id, no, name, upload, parts)
  select workspace, operation_id, no, name, workspace || '/' || operation_id, 1 from old_files;
drop table old_files;
