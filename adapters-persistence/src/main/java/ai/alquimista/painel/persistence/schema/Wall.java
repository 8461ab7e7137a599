package ai.alquimista.painel.persistence.schema;

/**
 * What must hold for tenants to be apart. Each query tells every breach in words, and needs no rights beyond the
 * catalogue's, which everyone may read.
 */
enum Wall {
    SCHEMA_IS_THERE("""
            SELECT 'the database has no table alquimista_platform.tenants'
             WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class t
                     WHERE t.relnamespace = to_regnamespace('alquimista_platform') AND t.relname = 'tenants' AND t.relkind = 'r')
            """),

    LOGIN_IS_ORDINARY("""
            SELECT concat_ws(' ', 'role', current_user,
                          CASE WHEN r.rolname <> current_user THEN format('is a member of %s, which', r.rolname) END,
                          CASE WHEN r.rolsuper THEN 'is a superuser' ELSE 'bypasses row-level security' END)
              FROM pg_catalog.pg_roles r
             WHERE (r.rolsuper OR r.rolbypassrls)
               AND (r.rolname = current_user
                    OR pg_has_role(current_user, r.oid, 'MEMBER')
                       AND NOT (SELECT me.rolsuper FROM pg_catalog.pg_roles me WHERE me.rolname = current_user))
            """),

    LOGIN_OWNS_NOTHING("""
            SELECT format('role %s is, or is a member of, the owner of %s', current_user, owned.what)
              FROM (SELECT c.relowner AS owner, 'table ' || c.relname AS what
                      FROM pg_catalog.pg_class c
                     WHERE c.relnamespace = to_regnamespace('alquimista_platform') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
                    UNION ALL
                    SELECT n.nspowner, 'schema ' || n.nspname
                      FROM pg_catalog.pg_namespace n WHERE n.nspname = 'alquimista_platform'
                    UNION ALL
                    SELECT d.datdba, 'database ' || d.datname
                      FROM pg_catalog.pg_database d WHERE d.datname = current_database()) AS owned
             WHERE pg_has_role(current_user, owned.owner, 'MEMBER')
               AND NOT (SELECT me.rolsuper FROM pg_catalog.pg_roles me WHERE me.rolname = current_user)
             ORDER BY owned.what
             LIMIT 3
            """),

    LOGINS_CANNOT_STEP_AROUND("""
            SELECT format('role %s may %s table %s, which no policy can prevent', login.rolname, may.privilege, t.relname)
              FROM pg_catalog.pg_class t
              JOIN pg_catalog.pg_roles login
                ON login.rolname ~ '^painel_(tenant|internal|ingest|jobs)(_[ab])?$'
             CROSS JOIN (VALUES ('TRUNCATE'), ('TRIGGER'), ('REFERENCES')) AS may (privilege)
             WHERE t.relnamespace = to_regnamespace('alquimista_platform')
               AND t.relkind IN ('r', 'p')
               AND has_table_privilege(login.oid, t.oid, may.privilege)
            """),

    ROW_SECURITY_IS_FORCED("""
            SELECT format('table %s does not %s row-level security', t.relname,
                          CASE WHEN t.relrowsecurity THEN 'FORCE' ELSE 'ENABLE' END)
              FROM pg_catalog.pg_class t
             WHERE t.relnamespace = to_regnamespace('alquimista_platform')
               AND t.relkind IN ('r', 'p', 'f')
               AND (t.relname = 'tenants' OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
                     WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped))
               AND NOT (t.relrowsecurity AND t.relforcerowsecurity)
            """),

    TENANT_HAS_ITS_POLICY("""
            SELECT format('table %s has no policy that gives painel_tenant its own rows and no others', t.relname)
              FROM pg_catalog.pg_class t
             WHERE t.relnamespace = to_regnamespace('alquimista_platform')
               AND t.relkind IN ('r', 'p')
               AND (t.relname = 'tenants' OR EXISTS (SELECT FROM pg_catalog.pg_attribute a
                     WHERE a.attrelid = t.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped))
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_policies p
                     WHERE p.schemaname = 'alquimista_platform' AND p.tablename = t.relname
                       AND p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE' AND 'painel_tenant' = ANY (p.roles)
                       AND replace(p.qual, 'alquimista_platform.', '')
                           = format('(%s = ( SELECT tid() AS tid))', CASE t.relname WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END)
                       AND coalesce(p.with_check, p.qual) = p.qual)
            """),

    NO_POLICY_SHOWS_MORE("""
            SELECT format('table %s has policy %s, which gives %s more than its own rows', p.tablename, p.policyname, login.rolname)
              FROM pg_catalog.pg_policies p
             CROSS JOIN LATERAL (SELECT min(l.rolname) AS rolname
                      FROM pg_catalog.pg_roles l, unnest(p.roles) AS role
                     WHERE (l.rolname ~ '^painel_tenant(_[ab])?$'
                            OR l.rolname = current_user AND NOT l.rolsuper AND pg_has_role(l.oid, 'painel_tenant', 'USAGE'))
                       AND (role = 'public' OR pg_has_role(l.oid, role, 'MEMBER'))) AS login
             WHERE p.schemaname = 'alquimista_platform'
               AND p.permissive = 'PERMISSIVE'
               AND login.rolname IS NOT NULL
               AND EXISTS (SELECT FROM (VALUES (p.qual), (p.with_check)) AS said (condition)
                            WHERE replace(said.condition, 'alquimista_platform.', '')
                                  <> format('(%s = ( SELECT tid() AS tid))', CASE p.tablename WHEN 'tenants' THEN 'id' ELSE 'tenant_id' END)
                              AND NOT (p.tablename = 'tenant_users' AND p.cmd = 'SELECT'
                                       AND replace(said.condition, 'alquimista_platform.', '')
                                           = '(cognito_sub = ( SELECT sub() AS sub))'))
            """),

    CONTEXT_IS_THE_TRANSACTIONS("""
            SELECT format('function %s does not read %s', wanted.name, wanted.setting)
              FROM (VALUES ('tid', 'app.tenant_id', '::uuid'), ('sub', 'app.sub', '')) AS wanted (name, setting, type)
             WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_proc f
                     WHERE f.pronamespace = to_regnamespace('alquimista_platform') AND f.proname = wanted.name
                       AND NOT f.prosecdef
                       AND trim(f.prosrc) = format('SELECT nullif(current_setting(''%s'', true), '''')%s', wanted.setting, wanted.type))
            """),

    VIEWS_ASK_AS_THE_CALLER("""
            SELECT format('view %s lacks security_invoker', v.relname)
              FROM pg_catalog.pg_class v
             WHERE v.relnamespace = to_regnamespace('alquimista_platform')
               AND v.relkind = 'v'
               AND NOT coalesce((SELECT o.option_value::boolean FROM pg_catalog.pg_options_to_table(v.reloptions) o
                                  WHERE o.option_name = 'security_invoker'), false)
            """),

    NO_COPY_IS_GRANTED("""
            SELECT format('materialised view %s is granted to %s', v.relname, login.rolname)
              FROM pg_catalog.pg_class v
              JOIN pg_catalog.pg_roles login
                ON login.rolname ~ '^painel_(tenant|internal|ingest|jobs)(_[ab])?$'
             WHERE v.relkind = 'm'
               AND has_schema_privilege(login.oid, v.relnamespace, 'USAGE')
               AND has_any_column_privilege(login.oid, v.oid, 'SELECT')
            """),

    NO_BORROWED_RIGHTS("""
            SELECT format('function %s runs with its owner''s rights and %s may call it', f.oid::regprocedure, login.rolname)
              FROM pg_catalog.pg_proc f
              JOIN pg_catalog.pg_roles login
                ON login.rolname ~ '^painel_(tenant|internal|ingest|jobs)(_[ab])?$'
             WHERE f.prosecdef
               AND f.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
               AND has_schema_privilege(login.oid, f.pronamespace, 'USAGE')
               AND has_function_privilege(login.oid, f.oid, 'EXECUTE')
            """);

    private final String breaches;

    Wall(String breaches) {
        this.breaches = breaches;
    }

    /** Answers one text for each breach, none while the wall stands. */
    String breaches() {
        return breaches;
    }
}
