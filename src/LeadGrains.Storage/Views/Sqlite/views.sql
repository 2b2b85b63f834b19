-- Lists and search. Disposable: made from the log, in a file of their own. "doc" is the row; the columns beside it
-- are what lists filter, search or join by. Every index that a list walks ends in the id it is sorted by;
-- an owner's and a team's leads are walked stage by stage. Grams are pairs of
-- neighbouring letters, and the last letter of each word.
create table positions (
  workspace text primary key,
  seq integer not null,
  made text not null default (hex(randomblob(16))) -- tells these views from others made of the same log
) strict, without rowid;

create table leads (
  n integer primary key,
  workspace text not null,
  id text not null,
  account_id text,
  account_seq integer not null, -- the position at which that became known
  account_imported integer not null, -- 1: an import told of it
  stage text not null,
  type text not null,
  owner_id text,
  team_id text,
  pooled integer not null,
  source text not null,
  name text,
  search text not null,
  doc text not null
) strict;
create unique index leads_id on leads (workspace, id);
create index leads_stage on leads (workspace, stage, id);
create index leads_type on leads (workspace, type, id);
create index leads_owner_stage on leads (workspace, owner_id, stage, id);
create index leads_team_stage on leads (workspace, team_id, stage, id);
create index leads_account on leads (workspace, account_id, id);
create index leads_source on leads (workspace, source, id);
create index leads_pool on leads (workspace, pooled, id) where pooled = 1;
create virtual table leads_grams using fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
insert into leads_grams (leads_grams, rank) values ('automerge', 8); -- fewer merges while rows stream in

create table accounts (
  n integer primary key,
  workspace text not null,
  id text not null,
  industry text,
  region text,
  stage text not null,
  standing text not null, -- JSON: what its leads change
  version integer not null,
  name text not null,
  search text not null,
  doc text not null
) strict;
create unique index accounts_id on accounts (workspace, id);
create index accounts_industry on accounts (workspace, industry, id);
create index accounts_region on accounts (workspace, region, id);
create index accounts_stage on accounts (workspace, stage, id);
create virtual table accounts_grams using fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
insert into accounts_grams (accounts_grams, rank) values ('automerge', 8); -- fewer merges while rows stream in

create table contacts (
  n integer primary key,
  workspace text not null,
  id text not null,
  account_id text,
  stage text not null,
  last_contact_at text, -- as instants are written
  name text,
  search text not null,
  doc text not null
) strict;
create unique index contacts_id on contacts (workspace, id);
create index contacts_account on contacts (workspace, account_id, id);
create index contacts_stage on contacts (workspace, stage, id);
create virtual table contacts_grams using fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
insert into contacts_grams (contacts_grams, rank) values ('automerge', 8); -- fewer merges while rows stream in

create table contact_roles (
  workspace text not null,
  contact_id text not null,
  account_id text not null,
  role text not null,
  leaning text not null,
  primary key (workspace, contact_id, account_id)
) strict, without rowid;
create index contact_roles_account on contact_roles (workspace, account_id, role, contact_id);

create table reassignments (
  workspace text not null,
  seq integer not null,
  at text not null,
  from_team text,
  to_team text,
  doc text not null,
  primary key (workspace, seq)
) strict;
create index reassignments_from on reassignments (workspace, from_team, seq);
create index reassignments_to on reassignments (workspace, to_team, seq);

create table tasks (
  workspace text not null,
  id text not null,
  subject text not null,
  owner_id text,
  open integer not null,
  due text not null, -- as days are written
  origin text not null,
  doc text not null,
  primary key (workspace, id)
) strict;
create index tasks_subject on tasks (workspace, subject, id);
create index tasks_owner on tasks (workspace, owner_id, id);
create index tasks_owner_open on tasks (workspace, owner_id, open, id);
create index tasks_open on tasks (workspace, open, id) where open = 1;
create index tasks_origin on tasks (workspace, origin, id);

create table needs (
  workspace text not null,
  id text not null,
  doc text not null,
  primary key (workspace, id)
) strict, without rowid;

-- Facts, without what anybody said. "doubted": may be disputed, under some playbook, to some reader.
create table facts (
  workspace text not null,
  id text not null,
  account_id text not null,
  matter text not null,
  topic text not null,
  open integer not null,
  doubted integer not null,
  collected_at text not null, -- as instants are written
  valid_until text, -- as days are written
  doc text not null,
  primary key (workspace, id)
) strict;
create index facts_matter on facts (workspace, account_id, matter);
create index facts_open on facts (workspace, id, account_id, topic, collected_at, valid_until) where open = 1;
create index facts_doubted on facts (workspace, id) where doubted = 1;

-- What time alone will change. "since" is when the days began to count that the playbook gives each kind.
create table deadlines (
  workspace text not null,
  item text not null,
  kind text not null,
  stream text not null,
  since text not null, -- as instants are written
  primary key (workspace, item, kind)
) strict, without rowid;
create index deadlines_since on deadlines (workspace, kind, since);

-- "" stands for no team, no currency.
create table team_totals (
  workspace text not null,
  team_id text not null,
  stage text not null,
  currency text not null,
  count integer not null,
  amount text not null,
  primary key (workspace, team_id, stage, currency)
) strict, without rowid;

-- How sources work, kept by the day on which leads began. "*" as owner and team stands for anybody, "" for no team.
create table source_days (
  workspace text not null,
  owner_id text not null,
  team_id text not null,
  day text not null, -- as days are written
  channel text not null,
  prospect integer not null,
  lead integer not null,
  opportunity integer not null,
  won integer not null,
  lost integer not null,
  disqualified integer not null,
  nurturing integer not null,
  effective integer not null,
  reached integer not null,
  assisted integer not null,
  assisted_won integer not null,
  wins text, -- JSON: amounts by currency, and how many were won after how many days
  primary key (workspace, owner_id, team_id, day, channel)
) strict, without rowid;

-- Relations, each with the positions between which it was known so and the times between which it held.
create table edges (
  workspace text not null,
  from_id text not null,
  to_id text not null,
  kind text not null,
  origin integer not null,
  known_from integer not null,
  known_until integer not null, -- the largest there is: still known so
  valid_from text, -- as instants are written
  valid_until text,
  imported integer not null, -- 1: an import told of it
  doc text, -- null: the columns say all
  primary key (workspace, from_id, to_id, kind, origin, known_from)
) strict, without rowid;

-- What people had to do with each other; of one alone, whether answers leave them out.
create table dealings (
  workspace text not null,
  one_id text not null,
  other_id text not null,
  seq integer not null,
  kind text not null,
  at text not null, -- as instants are written
  primary key (workspace, one_id, other_id, seq)
) strict, without rowid;
