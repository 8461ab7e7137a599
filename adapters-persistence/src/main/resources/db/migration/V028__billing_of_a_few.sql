-- Billing follows one tenant's change at the cost of that tenant's rows. The functions of V010 took "all tenants" for an absent
-- list; a SQL function is planned once for every argument, so each read the histories of everybody. They take a list now, and
-- the rebuild gives them the whole.

SET LOCAL search_path = alquimista_platform, pg_catalog;

DO $$
DECLARE
    kept record;
    body text;
BEGIN
    FOR kept IN
        SELECT *
          FROM (VALUES ('movements_of(uuid[])', 'those IS NULL OR tenant_id = ANY (those)', 'tenant_id IN (SELECT unnest(those))'),
                       ('add_movements(uuid[], integer)', 'those IS NULL OR m.tenant_id = ANY (those)',
                        'm.tenant_id IN (SELECT unnest(those))')) AS v (function, was, becomes)
    LOOP
        body := pg_get_functiondef(kept.function::regprocedure);
        IF position(kept.was IN body) = 0 THEN
            RAISE EXCEPTION '% is not the one of V010', kept.function;
        END IF;
        EXECUTE replace(body, kept.was, kept.becomes);
    END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION rebuild_billing() RETURNS void LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
DECLARE
    everybody uuid[];
BEGIN
    PERFORM rebuilding('billing');
    everybody := ARRAY(SELECT id FROM tenants);
    DELETE FROM mrr_movements;
    DELETE FROM billing_days;
    DELETE FROM billing_balances;
    INSERT INTO mrr_movements SELECT * FROM movements_of(everybody);
    PERFORM add_movements(everybody, 1);
    PERFORM touch('billing', ARRAY[]::uuid[], true);
END
$$;
