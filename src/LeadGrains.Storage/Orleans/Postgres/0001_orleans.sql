-- What Orleans' AdoNet packages ask of a database: they read statements by name from OrleansQuery and run them with named
-- parameters. The tables behind the statements are ours. Everything here may be deleted while no server runs.

create table orleans.clusters (
  cluster text primary key,
  version int not null -- of the membership as a whole: whoever changes it must have seen the latest
);

create table orleans.silos (
  cluster text not null references orleans.clusters on delete cascade,
  address text not null,
  port int not null,
  generation int not null, -- tells a silo from those that ran at its address before
  name text not null,
  host text not null,
  status int not null,
  gateway_port int not null,
  suspected text,          -- in Orleans' own notation
  started timestamptz not null,
  last_alive timestamptz not null,
  primary key (cluster, address, port, generation)
);

-- Snapshots of grains. The key's parts are Orleans': a grain named by text has zeros and its name, the state's name is the type.
create table orleans.states (
  service text not null,
  type text not null,
  n0 bigint not null,
  n1 bigint not null,
  name text not null,      -- empty where the grain is named by a number alone
  version int not null,    -- the ETag
  data bytea,              -- null once cleared
  primary key (service, name, type, n0, n1)
);

-- Orleans looks for this name and these columns.
create table orleans.OrleansQuery (
  QueryKey text primary key,
  QueryText text not null
);

insert into orleans.OrleansQuery (QueryKey, QueryText) values
('InsertMembershipVersionKey', $$
  with made as (
    insert into orleans.clusters (cluster, version) values (@DeploymentId, 0) on conflict do nothing returning 1)
  select exists (select from made)
$$),
('MembershipReadAllKey', $$
  select s.address as "Address", s.port as "Port", s.generation as "Generation", s.name as "SiloName", s.host as "HostName",
         s.status as "Status", s.gateway_port as "ProxyPort", s.suspected as "SuspectTimes", s.started as "StartTime",
         s.last_alive as "IAmAliveTime", c.version as "Version"
  from orleans.clusters c left join orleans.silos s using (cluster)
  where c.cluster = @DeploymentId
$$),
('MembershipReadRowKey', $$
  select s.address as "Address", s.port as "Port", s.generation as "Generation", s.name as "SiloName", s.host as "HostName",
         s.status as "Status", s.gateway_port as "ProxyPort", s.suspected as "SuspectTimes", s.started as "StartTime",
         s.last_alive as "IAmAliveTime", c.version as "Version"
  from orleans.clusters c
  left join orleans.silos s on s.cluster = c.cluster and s.address = @Address and s.port = @Port and s.generation = @Generation
  where c.cluster = @DeploymentId
$$),
-- The version's row is the lock: who comes second waits for it, finds another version and changes nothing.
('InsertMembershipKey', $$
  with stepped as (
    update orleans.clusters c set version = c.version + 1
    where c.cluster = @DeploymentId and c.version = @Version and not exists (
      select from orleans.silos s
      where s.cluster = c.cluster and s.address = @Address and s.port = @Port and s.generation = @Generation)
    returning c.cluster),
  joined as (
    insert into orleans.silos (cluster, address, port, generation, name, host, status, gateway_port, started, last_alive)
    select cluster, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime from stepped
    returning 1)
  select exists (select from joined)
$$),
('UpdateMembershipKey', $$
  with stepped as (
    update orleans.clusters c set version = c.version + 1
    where c.cluster = @DeploymentId and c.version = @Version and exists (
      select from orleans.silos s
      where s.cluster = c.cluster and s.address = @Address and s.port = @Port and s.generation = @Generation)
    returning c.cluster),
  changed as (
    update orleans.silos s set status = @Status, suspected = @SuspectTimes, last_alive = @IAmAliveTime
    from stepped
    where s.cluster = stepped.cluster and s.address = @Address and s.port = @Port and s.generation = @Generation
    returning 1)
  select exists (select from changed)
$$),
('UpdateIAmAlivetimeKey', $$
  update orleans.silos set last_alive = @IAmAliveTime
  where cluster = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$$),
('GatewaysQueryKey', $$
  select address as "Address", gateway_port as "ProxyPort", generation as "Generation"
  from orleans.silos
  where cluster = @DeploymentId and status = @Status and gateway_port > 0
$$),
('DeleteMembershipTableEntriesKey', $$
  delete from orleans.clusters where cluster = @DeploymentId
$$),
-- 3: active. A silo that is not and has not been heard of for so long is of no use to anybody.
('CleanupDefunctSiloEntriesKey', $$
  delete from orleans.silos where cluster = @DeploymentId and status <> 3 and last_alive < @IAmAliveTime
$$),
('ReadFromStorageKey', $$
  select data as "PayloadBinary", version as "Version"
  from orleans.states
  where service = @ServiceId and name = coalesce(@GrainIdExtensionString, '') and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1
$$),
-- No row means: another version is there.
('WriteToStorageKey', $$
  with fresh as (
    insert into orleans.states (service, name, type, n0, n1, version, data)
    select @ServiceId, coalesce(@GrainIdExtensionString, ''), @GrainTypeString, @GrainIdN0, @GrainIdN1, 1, @PayloadBinary
    where @GrainStateVersion is null
    on conflict do nothing
    returning version),
  next as (
    update orleans.states set version = version + 1, data = @PayloadBinary
    where service = @ServiceId and name = coalesce(@GrainIdExtensionString, '') and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1
      and version = @GrainStateVersion
    returning version)
  select version as "NewGrainStateVersion" from fresh union all select version from next
$$),
('ClearStorageKey', $$
  update orleans.states set version = version + 1, data = null
  where service = @ServiceId and name = coalesce(@GrainIdExtensionString, '') and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1
    and version = @GrainStateVersion
  returning version as "NewGrainStateVersion"
$$),
-- Tells the version that would have come next: Orleans compares it with the one it had.
('DeleteStorageKey', $$
  delete from orleans.states
  where service = @ServiceId and name = coalesce(@GrainIdExtensionString, '') and type = @GrainTypeString and n0 = @GrainIdN0 and n1 = @GrainIdN1
    and version = @GrainStateVersion
  returning version + 1 as "NewGrainStateVersion"
$$);
