-- Keys that seal personal data. In a file of its own: a copy of the log without it tells nobody's name.
-- The file is opened with secure_delete: what is deleted is overwritten.
create table keys (
  workspace text not null,
  id text not null,
  subject text not null,
  secret blob not null,
  primary key (workspace, id)
) strict;
create index keys_subject on keys (workspace, subject, id);
