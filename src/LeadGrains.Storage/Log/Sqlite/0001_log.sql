-- The log. Workspaces are numbered, so that every row and index entry carries a small number instead of a name.
create table heads (
  workspace integer primary key,
  name text not null unique,
  seq integer not null default 0,
  at integer not null default 0 -- ms since 1970, UTC
) strict;

-- The row id is the position: workspace * 2^40 + seq. Rows lie in order of position, without an index of its own.
create table events (
  id integer primary key,
  workspace integer not null,
  stream text not null,
  version integer not null,
  at integer not null,      -- ms since 1970, UTC
  by_kind integer not null, -- 0 user, 1 token, 2 import, 3 system
  by_id text not null,
  type text not null,
  data text not null,       -- JSON
  append blob not null,     -- id of the append, settles a lost commit answer
  keys text,                -- JSON array of vault key ids; null: none (so also below)
  topics text,              -- JSON array
  links text,               -- JSON array of streams
  counters text,            -- JSON object: counter -> {value, limit} after the append
  effect text               -- JSON
) strict;
create unique index events_stream on events (workspace, stream, version);

-- Events that other streams fold too.
create table links (
  workspace integer not null,
  stream text not null,
  id integer not null,
  primary key (workspace, stream, id)
) strict, without rowid;

create table counters (
  workspace integer not null,
  name text not null,
  value integer not null,
  top integer, -- the limit
  primary key (workspace, name)
) strict, without rowid;

create table keys (
  workspace integer not null,
  name text not null,
  stream text not null,
  primary key (workspace, name)
) strict, without rowid;

-- First outcomes of requests, for 24 hours. Row ids grow, so the oldest come first.
create table requests (
  id integer primary key autoincrement,
  workspace integer not null,
  principal text not null,
  key text not null,
  hash text not null,
  append blob not null,
  at integer not null,
  stream text not null,
  version integer not null,
  seq integer not null,
  refusal text, -- JSON
  unique (workspace, principal, key)
) strict;
