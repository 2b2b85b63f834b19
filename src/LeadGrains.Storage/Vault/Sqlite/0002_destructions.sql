-- Counts erasures, whoever does them and however.
create table destructions (n integer not null) strict;
insert into destructions values (0);
create trigger destruction after delete on keys begin
  update destructions set n = n + 1;
end;
