-- The audit log is only ever added to, and chained by one sealer after the fact, so that writers do not queue.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE audit_chain (
    seq       bigint      PRIMARY KEY CHECK (seq > 0),
    event_id  uuid        NOT NULL UNIQUE,
    hash      bytea       NOT NULL CHECK (octet_length(hash) = 32),
    sealed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE audit_chain IS 'gapless from 1; hash is SHA-256 of the previous hash and the event''s canonical JSON';

CREATE TABLE audit_subjects (
    commitment bytea       PRIMARY KEY CHECK (octet_length(commitment) = 32),
    salt       bytea       NOT NULL,
    user_email text,
    ip_address text,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE audit_subjects IS
    'personal fields of audit events under a salted commitment: a row may be erased and the chain stays whole';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS
$$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON operational_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ALWAYS: also in a session that plays a replica, which skips ordinary triggers.
ALTER TABLE operational_events ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit_chain ENABLE ALWAYS TRIGGER append_only;
