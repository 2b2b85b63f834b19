-- Credentials: only hashes of secrets are kept. Instants are milliseconds since 1970, UTC.
create table tokens (
  workspace text not null,
  id text not null,
  kind text not null,
  name text not null,
  role text not null,
  user_id text,
  hash text not null unique,
  parent_id text,
  created_at integer not null,
  created_by text not null,
  expires_at integer,
  revoked_at integer,
  primary key (workspace, id)
) strict, without rowid;
create index tokens_of_parent on tokens (workspace, parent_id) where parent_id is not null;

create table sign_in_codes (
  hash text not null primary key,
  workspace text not null,
  role text not null,
  user_id text,
  expires_at integer not null,
  used_at integer
) strict, without rowid;

create table secrets (
  name text not null primary key,
  value blob not null
) strict, without rowid;
