-- The audit log that can be proved: personal fields stand apart, every event is handed to the sealer, and what was checked
-- is on record.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- One row for each event that has personal fields, so that nothing tells whose events were one person's once it is gone.
ALTER TABLE audit_subjects
    ADD COLUMN user_id  text,
    ADD COLUMN event_id uuid NOT NULL;
COMMENT ON COLUMN audit_subjects.created_at IS 'the event''s';

-- SHA-256 of the salt and the fields as RFC 8785 writes them; to_json escapes as it does.
CREATE FUNCTION subject_commitment(salt bytea, user_id text, user_email text, ip_address text, user_agent text)
    RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS
$$
SELECT sha256(salt || convert_to('{"ip_address":' || coalesce(to_json(ip_address)::text, 'null')
                                 || ',"user_agent":' || coalesce(to_json(user_agent)::text, 'null')
                                 || ',"user_email":' || coalesce(to_json(user_email)::text, 'null')
                                 || ',"user_id":' || coalesce(to_json(user_id)::text, 'null') || '}', 'UTF8'))
$$;
GRANT EXECUTE ON FUNCTION subject_commitment(bytea, text, text, text, text)
    TO painel_tenant, painel_internal, painel_ingest, painel_jobs;

ALTER TABLE audit_subjects
    ADD CONSTRAINT audit_subjects_salt CHECK (octet_length(salt) >= 32),
    ADD CONSTRAINT audit_subjects_commitment
        CHECK (commitment = subject_commitment(salt, user_id, user_email, ip_address, user_agent));

-- What was written before moves there. No event has been sealed yet, so none is changed that was proved.
ALTER TABLE operational_events DISABLE TRIGGER append_only;

WITH salted AS MATERIALIZED (
    SELECT tenant_id, id, user_id, user_email, ip_address, user_agent, created_at,
           uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) AS salt
      FROM operational_events
     WHERE num_nonnulls(user_id, user_email, ip_address, user_agent) > 0),
moved AS (
    INSERT INTO audit_subjects (commitment, salt, user_id, user_email, ip_address, user_agent, event_id, created_at)
    SELECT subject_commitment(salt, user_id, user_email, ip_address, user_agent), salt, user_id, user_email, ip_address,
           user_agent, id, created_at
      FROM salted)
UPDATE operational_events e
   SET subject_commitment = subject_commitment(s.salt, s.user_id, s.user_email, s.ip_address, s.user_agent),
       user_id = NULL, user_email = NULL, ip_address = NULL, user_agent = NULL
  FROM salted s
 WHERE e.tenant_id IS NOT DISTINCT FROM s.tenant_id AND e.id = s.id;

ALTER TABLE operational_events ENABLE ALWAYS TRIGGER append_only;

ALTER TABLE operational_events
    ADD CONSTRAINT operational_events_no_person CHECK (num_nonnulls(user_id, user_email, ip_address, user_agent) = 0);
COMMENT ON COLUMN operational_events.subject_commitment IS
    'names the row of audit_subjects that holds who it was and from where; null where nobody in person did it';

-- Filled with the event, in its transaction, so that an event that is committed late is not passed by.
CREATE TABLE audit_unsealed (
    created_at timestamptz NOT NULL,
    event_id   uuid        NOT NULL,
    PRIMARY KEY (created_at, event_id)
);
COMMENT ON TABLE audit_unsealed IS 'events that the chain does not have yet; whatever is neither here nor there was slipped in';

INSERT INTO audit_unsealed (created_at, event_id) SELECT created_at, id FROM operational_events;

CREATE FUNCTION await_seal() RETURNS trigger LANGUAGE plpgsql SET search_path = alquimista_platform, pg_catalog AS
$$
BEGIN
    INSERT INTO audit_unsealed (created_at, event_id) VALUES (NEW.created_at, NEW.id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE TRIGGER await_seal AFTER INSERT ON operational_events FOR EACH ROW EXECUTE FUNCTION await_seal();
ALTER TABLE operational_events ENABLE ALWAYS TRIGGER await_seal;

CREATE TABLE audit_checks (
    scope           text        PRIMARY KEY CHECK (scope IN ('tail', 'whole')),
    checked_at      timestamptz NOT NULL,
    checked_through bigint      NOT NULL CHECK (checked_through >= 0),
    head            bytea       NOT NULL CHECK (octet_length(head) = 32),
    first_bad_seq   bigint      CHECK (first_bad_seq > 0),
    fault           text,
    digest_seq      bigint      CHECK (digest_seq > 0),
    digest_at       timestamptz,
    CONSTRAINT audit_checks_fault CHECK ((fault IS NULL) = (first_bad_seq IS NULL)),
    CONSTRAINT audit_checks_digest CHECK ((digest_seq IS NULL) = (digest_at IS NULL))
);
COMMENT ON TABLE audit_checks IS
    'how the chain stood when it was last checked: whole, from its first event, and from where it was sound the last time (tail)';
COMMENT ON COLUMN audit_checks.checked_through IS 'up to here the chain is sound, with this head';
COMMENT ON COLUMN audit_checks.digest_seq IS 'of the newest digest that the check knew';

CREATE INDEX operational_events_by_id ON operational_events (id);
COMMENT ON INDEX operational_events_by_id IS
    $$SELECT action FROM operational_events WHERE id = '30000000-0000-0000-0000-000000000001'$$;

CREATE INDEX operational_events_by_action ON operational_events (action, created_at DESC, id DESC);
COMMENT ON INDEX operational_events_by_action IS
    $$SELECT id FROM operational_events WHERE action = 'getTenantMe' ORDER BY created_at DESC, id DESC LIMIT 50$$;

DROP INDEX operational_events_by_actor;
CREATE INDEX audit_subjects_by_user ON audit_subjects (user_id, created_at DESC, event_id DESC);
COMMENT ON INDEX audit_subjects_by_user IS
    $$SELECT event_id FROM audit_subjects WHERE user_id = 'a-sub' ORDER BY created_at DESC, event_id DESC LIMIT 50$$;

-- Who adds an event adds its subject, and hands it to the sealer. Only the owner, which erases a person, takes one away.
GRANT INSERT ON audit_subjects, audit_unsealed TO painel_tenant, painel_internal, painel_ingest, painel_jobs;
REVOKE DELETE ON audit_subjects FROM painel_internal;
GRANT SELECT ON audit_subjects, audit_unsealed TO painel_jobs;
GRANT DELETE ON audit_unsealed TO painel_jobs;
GRANT SELECT, INSERT, UPDATE ON audit_checks TO painel_jobs;
GRANT SELECT ON audit_unsealed, audit_checks TO painel_internal;
