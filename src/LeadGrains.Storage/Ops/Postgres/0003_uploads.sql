-- Uploaded files in parts, to be written and read as streams. Deleted when their operation has ended, or never came to be.
create table ops.file_parts (
  upload text not null,
  file bigint not null,
  part bigint not null,
  at bigint not null,
  bytes bytea not null,
  primary key (upload, file, part)
);

insert into ops.file_parts (upload, file, part, at, bytes)
  select f.workspace || '/' || f.operation_id, f.no, 0, o.created_at, f.bytes
  from ops.operation_files f join ops.operations o on o.workspace = f.workspace and o.id = f.operation_id;

alter table ops.operation_files add column upload text, add column parts bigint;
update ops.operation_files set upload = workspace || '/' || operation_id, parts = 1;
alter table ops.operation_files alter column upload set not null, alter column parts set not null, drop column bytes;
