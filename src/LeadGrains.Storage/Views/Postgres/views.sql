-- Lists and search. Disposable: made from the log, in a schema of their own. "doc" is the whole row; the columns beside it
-- are what lists filter, search or join by. Every index that a list walks ends in the id it is sorted by.
create table positions (
  workspace text collate "C" primary key,
  seq bigint not null
);

create table leads (
  workspace text collate "C" not null,
  id text collate "C" not null,
  account_id text collate "C",
  stage text collate "C" not null,
  type text collate "C" not null,
  owner_id text collate "C",
  team_id text collate "C",
  pooled integer not null,
  source text collate "C" not null,
  name text collate "C",
  search text not null,
  grams text[] not null,
  doc text not null
);
create unique index leads_id on leads (workspace, id);
create index leads_stage on leads (workspace, stage, id);
create index leads_type on leads (workspace, type, id);
create index leads_owner on leads (workspace, owner_id, id);
create index leads_owner_stage on leads (workspace, owner_id, stage, id);
create index leads_team on leads (workspace, team_id, id);
create index leads_team_stage on leads (workspace, team_id, stage, id);
create index leads_account on leads (workspace, account_id, id);
create index leads_source on leads (workspace, source, id);
create index leads_pool on leads (workspace, pooled, id) where pooled = 1;
create index leads_grams on leads using gin (grams);

create table accounts (
  workspace text collate "C" not null,
  id text collate "C" not null,
  industry text collate "C",
  region text collate "C",
  stage text collate "C" not null,
  name text collate "C" not null,
  search text not null,
  grams text[] not null,
  doc text not null
);
create unique index accounts_id on accounts (workspace, id);
create index accounts_industry on accounts (workspace, industry, id);
create index accounts_region on accounts (workspace, region, id);
create index accounts_stage on accounts (workspace, stage, id);
create index accounts_grams on accounts using gin (grams);

create table contacts (
  workspace text collate "C" not null,
  id text collate "C" not null,
  account_id text collate "C",
  stage text collate "C" not null,
  last_contact_at text collate "C", -- as instants are written
  name text collate "C",
  search text not null,
  grams text[] not null,
  doc text not null
);
create unique index contacts_id on contacts (workspace, id);
create index contacts_account on contacts (workspace, account_id, id);
create index contacts_stage on contacts (workspace, stage, id);
create index contacts_grams on contacts using gin (grams);

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
create index reassignments_from on reassignments (workspace, from_team, seq);
create index reassignments_to on reassignments (workspace, to_team, seq);

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
