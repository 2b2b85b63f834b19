-- The log. Workspaces are numbered, so that every row and index entry carries a small number instead of a name.
create table log.heads (
  workspace int generated always as identity primary key,
  name text not null unique,
  seq bigint not null default 0,
  at timestamptz not null default 'epoch'
) with (fillfactor = 50); -- rewritten by every batch: room for in-page updates

create table log.events (
  seq bigint not null,
  at timestamptz not null,
  version bigint not null,
  append uuid not null,      -- id of the append, settles a lost commit answer
  workspace int not null,
  by_kind smallint not null, -- 0 user, 1 token, 2 import, 3 system
  stream text not null,
  by_id text not null,
  type text not null,
  data text not null,        -- JSON
  keys text,                 -- JSON array of vault key ids; null: none (so also below)
  topics text,               -- JSON array
  links text,                -- JSON array of streams
  counters text,             -- JSON object: counter -> {value, limit} after the append
  effect text,               -- JSON
  primary key (workspace, seq)
);
create unique index events_stream on log.events (workspace, stream, version);

-- Events that other streams fold too.
create table log.links (
  seq bigint not null,
  workspace int not null,
  stream text not null,
  primary key (workspace, stream, seq)
);

create table log.counters (
  workspace int not null,
  value int not null,
  top int, -- the limit
  name text not null,
  primary key (workspace, name)
) with (fillfactor = 70);

create table log.keys (
  workspace int not null,
  name text not null,
  stream text not null,
  primary key (workspace, name)
);

-- First outcomes of requests, for 24 hours.
create table log.requests (
  at timestamptz not null,
  version bigint not null,
  seq bigint not null,
  append uuid not null,
  workspace int not null,
  principal text not null,
  key text not null,
  hash text not null,
  stream text not null,
  refusal text, -- JSON
  primary key (workspace, principal, key)
);
-- Rows arrive in order of time: a summary per page range finds the old ones and costs writers next to nothing.
create index requests_at on log.requests using brin (at) with (autosummarize = on);
