-- Keys that seal personal data. In a schema of its own: a copy of the log without it tells nobody's name.
create table vault.keys (
  workspace text not null,
  id text collate "C" not null,
  subject text not null,
  secret bytea not null,
  primary key (workspace, id)
);
create index keys_subject on vault.keys (workspace, subject, id);
