-- The audit log's line: who did it stands beside the line, which carries a commitment to it.
SELECT gen_random_uuid() AS event, encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex') AS salt \gset
INSERT INTO audit_subjects (commitment, salt, user_id, event_id, created_at)
VALUES (subject_commitment(decode(:'salt', 'hex'), :'operator', NULL, NULL, NULL), decode(:'salt', 'hex'), :'operator', :'event',
        now());
INSERT INTO operational_events (id, event_type, event_category, tenant_id, resource_type, resource_id, action, status, details,
                                subject_commitment, created_at)
VALUES (:'event', :'event_type', :'category', nullif(:'tenant', '')::uuid, :'resource_type', :'resource', :'action', 'success',
        :'details', subject_commitment(decode(:'salt', 'hex'), :'operator', NULL, NULL, NULL), now());
