-- Rights of a second account for the portal's daily work: it reads and writes rows, and can neither make, change nor drop a table.
-- Give it as the account that owns the portal's tables, once the portal has run on this database, after: createuser --pwprompt planweave_daily
--   psql --set=ON_ERROR_STOP=1 --file=postgresql-daily.sql --username=planweave planweave
-- What the owner makes later, at an upgrade or with a module, gets the same rights by itself.

alter default privileges grant usage on schemas to planweave_daily;
alter default privileges grant select, insert, update, delete on tables to planweave_daily;
alter default privileges grant usage, select on sequences to planweave_daily;

do $$
declare
  name text;
begin
  for name in select nspname from pg_namespace where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname <> 'public' loop
    execute format('grant usage on schema %I to planweave_daily', name);
    execute format('grant select, insert, update, delete on all tables in schema %I to planweave_daily', name);
    execute format('grant usage, select on all sequences in schema %I to planweave_daily', name);
  end loop;
end $$;
