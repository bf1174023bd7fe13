-- By hand: what the schema language cannot say.

-- The one way in which everything goes: only out of the demo organisation, where everything is invented. It runs with the
-- owner's rights because the running program may empty no table; what stays is named here, so that later tables go too.
CREATE FUNCTION leave_demo() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp
AS $$
DECLARE
  emptied text;
BEGIN
  LOCK TABLE organisation IN ACCESS EXCLUSIVE MODE;
  IF NOT EXISTS (SELECT FROM organisation WHERE is_demo) THEN
    RAISE EXCEPTION 'Only the demo organisation can be left.' USING ERRCODE = '42501';
  END IF;
  SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO emptied
    FROM pg_catalog.pg_tables
   WHERE schemaname = 'public'
     AND tablename NOT IN ('platform', 'platform_standing', '_prisma_migrations')
     AND tablename NOT LIKE 'audit\_%';
  EXECUTE 'TRUNCATE TABLE ' || emptied || ' RESTART IDENTITY';
END
$$;
