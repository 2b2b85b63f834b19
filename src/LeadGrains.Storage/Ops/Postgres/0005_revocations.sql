-- Tells every server of a revocation, so that none goes by what it remembers.
create function ops.tell_revocation() returns trigger language plpgsql as $$
begin
  perform pg_notify('leadgrains_tokens', '');
  return null;
end $$;

create trigger revocation after update of revoked_at on ops.tokens
for each statement execute function ops.tell_revocation();
