-- Lists and search. Disposable: made from the log, in a schema of their own. "doc" is the row; the columns beside it
-- are what lists filter, search or join by. Every index that a list walks ends in the id it is sorted by;
-- an owner's and a team's leads are walked stage by stage.
-- A row that moves in one index gets a new entry in all of its table's: so what is not there has no entry, and texts are
-- indexed in tables beside, which change with the texts alone; what their indexes put off they catch up on in small steps, for
-- nobody else gets a processor meanwhile. Tables leave room in their pages for rows of which no index tells.
create table positions (
  workspace text collate "C" primary key,
  seq bigint not null,
  made text not null default gen_random_uuid() -- tells these views from others made of the same log
);

create table leads (
  workspace text collate "C" not null,
  id text collate "C" not null,
  account_id text collate "C",
  account_seq bigint not null, -- the position at which that became known
  account_imported bigint not null, -- 1: an import told of it
  stage text collate "C" not null,
  type text collate "C" not null,
  owner_id text collate "C",
  team_id text collate "C",
  pooled integer not null,
  source text collate "C" not null,
  name text collate "C",
  search text not null,
  doc text not null
) with (fillfactor = 85);
create unique index leads_id on leads (workspace, id);
create index leads_stage on leads (workspace, stage, id);
create index leads_type on leads (workspace, type, id);
create index leads_owner_stage on leads (workspace, owner_id, stage, id) where owner_id is not null;
create index leads_team_stage on leads (workspace, team_id, stage, id) where team_id is not null;
create index leads_account on leads (workspace, account_id, id) where account_id is not null;
create index leads_source on leads (workspace, source, id);
create index leads_pool on leads (workspace, pooled, id) where pooled = 1;

create table leads_grams (
  workspace text collate "C" not null,
  id text collate "C" not null,
  grams tsvector not null,
  primary key (workspace, id)
);
create index leads_grams_index on leads_grams using gin (grams) with (gin_pending_list_limit = 256);

create table accounts (
  workspace text collate "C" not null,
  id text collate "C" not null,
  industry text collate "C",
  region text collate "C",
  stage text collate "C" not null,
  standing text not null, -- JSON: what its leads change
  version bigint not null,
  name text collate "C" not null,
  search text not null,
  doc text not null
) with (fillfactor = 85);
create unique index accounts_id on accounts (workspace, id);
create index accounts_industry on accounts (workspace, industry, id) where industry is not null;
create index accounts_region on accounts (workspace, region, id) where region is not null;
create index accounts_stage on accounts (workspace, stage, id);

create table accounts_grams (
  workspace text collate "C" not null,
  id text collate "C" not null,
  grams tsvector not null,
  primary key (workspace, id)
);
create index accounts_grams_index on accounts_grams using gin (grams) with (gin_pending_list_limit = 256);

create table contacts (
  workspace text collate "C" not null,
  id text collate "C" not null,
  account_id text collate "C",
  stage text collate "C" not null,
  last_contact_at text collate "C", -- as instants are written
  name text collate "C",
  search text not null,
  doc text not null
) with (fillfactor = 85);
create unique index contacts_id on contacts (workspace, id);
create index contacts_account on contacts (workspace, account_id, id) where account_id is not null;
create index contacts_stage on contacts (workspace, stage, id);

create table contacts_grams (
  workspace text collate "C" not null,
  id text collate "C" not null,
  grams tsvector not null,
  primary key (workspace, id)
);
create index contacts_grams_index on contacts_grams using gin (grams) with (gin_pending_list_limit = 256);

create table contact_roles (
  workspace text collate "C" not null,
  contact_id text collate "C" not null,
  account_id text collate "C" not null,
  role text collate "C" not null,
  leaning text collate "C" not null,
  primary key (workspace, contact_id, account_id)
);
create index contact_roles_account on contact_roles (workspace, account_id, role, contact_id);

create table reassignments (
  workspace text collate "C" not null,
  seq bigint not null,
  at text collate "C" not null,
  from_team text collate "C",
  to_team text collate "C",
  doc text not null,
  primary key (workspace, seq)
);
create index reassignments_from on reassignments (workspace, from_team, seq) where from_team is not null;
create index reassignments_to on reassignments (workspace, to_team, seq) where to_team is not null;

create table tasks (
  workspace text collate "C" not null,
  id text collate "C" not null,
  subject text collate "C" not null,
  owner_id text collate "C",
  open integer not null,
  due text collate "C" not null, -- as days are written
  origin text collate "C" not null,
  doc text not null,
  primary key (workspace, id)
);
create index tasks_subject on tasks (workspace, subject, id);
create index tasks_owner on tasks (workspace, owner_id, id) where owner_id is not null;
create index tasks_owner_open on tasks (workspace, owner_id, open, id) where owner_id is not null;
create index tasks_open on tasks (workspace, open, id) where open = 1;
create index tasks_origin on tasks (workspace, origin, id);

create table needs (
  workspace text collate "C" not null,
  id text collate "C" not null,
  doc text not null,
  primary key (workspace, id)
);

-- Facts, without what anybody said. "doubted": may be disputed, under some playbook, to some reader.
create table facts (
  workspace text collate "C" not null,
  id text collate "C" not null,
  account_id text collate "C" not null,
  matter text collate "C" not null,
  topic text collate "C" not null,
  open integer not null,
  doubted integer not null,
  collected_at text collate "C" not null, -- as instants are written
  valid_until text collate "C", -- as days are written
  doc text not null,
  primary key (workspace, id)
);
create index facts_matter on facts (workspace, account_id, matter);
create index facts_open on facts (workspace, id, account_id, topic, collected_at, valid_until) where open = 1;
create index facts_doubted on facts (workspace, id) where doubted = 1;

-- What time alone will change. "since" is when the days began to count that the playbook gives each kind.
create table deadlines (
  workspace text collate "C" not null,
  item text collate "C" not null,
  kind text collate "C" not null,
  stream text collate "C" not null,
  since text collate "C" not null, -- as instants are written
  primary key (workspace, item, kind)
);
create index deadlines_since on deadlines (workspace, kind, since);

-- "" stands for no team, no currency.
create table team_totals (
  workspace text collate "C" not null,
  team_id text collate "C" not null,
  stage text collate "C" not null,
  currency text collate "C" not null,
  count integer not null,
  amount text collate "C" not null,
  primary key (workspace, team_id, stage, currency)
);

-- How sources work, kept by the day on which leads began. "*" as owner and team stands for anybody, "" for no team.
create table source_days (
  workspace text collate "C" not null,
  owner_id text collate "C" not null,
  team_id text collate "C" not null,
  day text collate "C" not null, -- as days are written
  channel text collate "C" not null,
  prospect bigint not null,
  lead bigint not null,
  opportunity bigint not null,
  won bigint not null,
  lost bigint not null,
  disqualified bigint not null,
  nurturing bigint not null,
  effective bigint not null,
  reached bigint not null,
  assisted bigint not null,
  assisted_won bigint not null,
  wins text, -- JSON: amounts by currency, and how many were won after how many days
  primary key (workspace, owner_id, team_id, day, channel)
);

-- Relations, each with the positions between which it was known so and the times between which it held.
create table edges (
  workspace text collate "C" not null,
  from_id text collate "C" not null,
  to_id text collate "C" not null,
  kind text collate "C" not null,
  origin bigint not null,
  known_from bigint not null,
  known_until bigint not null, -- the largest there is: still known so
  valid_from text collate "C", -- as instants are written
  valid_until text collate "C",
  imported bigint not null, -- 1: an import told of it
  doc text, -- null: the columns say all
  primary key (workspace, from_id, to_id, kind, origin, known_from)
);

-- What people had to do with each other; of one alone, whether answers leave them out.
create table dealings (
  workspace text collate "C" not null,
  one_id text collate "C" not null,
  other_id text collate "C" not null,
  seq bigint not null,
  kind text collate "C" not null,
  at text collate "C" not null, -- as instants are written
  primary key (workspace, one_id, other_id, seq)
);
