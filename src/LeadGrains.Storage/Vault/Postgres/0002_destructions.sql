-- Counts erasures, whoever does them and however, so that every server forgets what it had in memory.
create table vault.destructions (n bigint not null);
insert into vault.destructions values (0);

create function vault.count_destruction() returns trigger language plpgsql as $$
begin
  if exists (select from gone) then
    update vault.destructions set n = n + 1;
    perform pg_notify('leadgrains_keys', '');
  end if;
  return null;
end $$;

create trigger destruction after delete on vault.keys referencing old table as gone
for each statement execute function vault.count_destruction();
