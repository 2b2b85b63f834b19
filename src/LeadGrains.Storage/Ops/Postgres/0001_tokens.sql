-- Credentials: only hashes of secrets are kept. Instants are milliseconds since 1970, UTC.
create table ops.tokens (
  workspace text not null,
  id text not null,
  kind text not null,
  name text not null,
  role text not null,
  user_id text,
  hash text not null unique,
  parent_id text,
  created_at bigint not null,
  created_by text not null,
  expires_at bigint,
  revoked_at bigint,
  primary key (workspace, id)
);
create index tokens_of_parent on ops.tokens (workspace, parent_id) where parent_id is not null;

create table ops.sign_in_codes (
  hash text not null primary key,
  workspace text not null,
  role text not null,
  user_id text,
  expires_at bigint not null,
  used_at bigint
);

create table ops.secrets (
  name text not null primary key,
  value bytea not null
);
