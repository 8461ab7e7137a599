-- Two more ways in for each of the service's logins. A role has one password: while one of the two is in use, the other is
-- given a new one, and the first is locked once nobody is left on it.
--
-- They inherit what the login of their name may, its policies included, and hold nothing themselves. They cannot log in
-- until they are given a password; the logins of old still can.

-- Roles belong to the cluster: another database's migration may be making the very same at this moment.
DO $$
DECLARE
    login text;
    turn  text;
BEGIN
    FOREACH login IN ARRAY ARRAY['painel_tenant', 'painel_internal', 'painel_ingest', 'painel_jobs'] LOOP
        FOREACH turn IN ARRAY ARRAY[login || '_a', login || '_b'] LOOP
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = turn) THEN
                BEGIN
                    EXECUTE format('CREATE ROLE %I NOLOGIN INHERIT', turn);
                EXCEPTION WHEN duplicate_object OR unique_violation THEN
                    NULL;
                END;
            END IF;
            IF NOT pg_has_role(turn, login, 'USAGE') THEN
                BEGIN
                    EXECUTE format('GRANT %I TO %I', login, turn);
                EXCEPTION WHEN unique_violation THEN
                    NULL;
                END;
            END IF;
        END LOOP;
    END LOOP;
END
$$;
