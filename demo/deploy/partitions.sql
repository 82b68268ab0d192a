-- Spreads a database that redress has set up over 16 partitions per table: by merchant where people ask by merchant, so that a shop's cases lie together, and by the
-- name itself where that name has to stay unique for ever. Run it once, with every server stopped and a backup at hand, in one transaction:
--   psql "$DATABASE_URL" --single-transaction -v ON_ERROR_STOP=1 -f demo/deploy/partitions.sql
do $$
declare
  spread constant text[] := array['events merchant', 'cases merchant', 'orders merchant', 'charges merchant', 'withdrawals merchant', 'withdrawal_orders merchant', 'claims id', 'replies principal', 'outbox id'];
  entry text; name text; by_column text; part integer; definition text;
begin
  foreach entry in array spread loop
    name := split_part(entry, ' ', 1);
    by_column := split_part(entry, ' ', 2);
    execute format('alter table %I rename to %I', name, name || '_whole');
    execute format('create table %I (like %I including defaults) partition by hash (%I)', name, name || '_whole', by_column);
    for part in 0..15 loop
      execute format('create table %I partition of %I for values with (modulus 16, remainder %s)', name || '_' || part, name, part);
    end loop;
    execute format('insert into %I select * from %I', name, name || '_whole');
    -- keys and indexes as they were, under the names they had: some of them are read in errors
    for definition in
      select format('alter table %I drop constraint %I', name || '_whole', conname) || ';' || format('alter table %I add constraint %I %s', name, conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid = (name || '_whole')::regclass and contype in ('p', 'u')
      union all
      select format('drop index %s', indexrelid::regclass) || ';' || replace(replace(pg_get_indexdef(indexrelid), ' ON ' || quote_ident(current_schema()) || '.' || quote_ident(name || '_whole') || ' ', ' ON ' || quote_ident(name) || ' '), ' ON ONLY ', ' ON ')
        from pg_index where indrelid = (name || '_whole')::regclass and not exists (select from pg_constraint where conindid = indexrelid)
    loop
      execute definition;
    end loop;
    execute format('drop table %I', name || '_whole');
  end loop;
end $$;
