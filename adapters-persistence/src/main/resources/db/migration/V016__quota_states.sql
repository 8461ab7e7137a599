-- How each tenant's month stands to what its plan allows, as it was last judged, so that each change is noted once.

SET LOCAL search_path = alquimista_platform, pg_catalog;

-- Neither is in an index, so that keeping them moves no entry of one.
ALTER TABLE tenant_stats
    ADD COLUMN quota_state text NOT NULL DEFAULT 'ok' CHECK (quota_state IN ('ok', 'warning', 'exceeded')),
    ADD COLUMN quota_limit bigint CHECK (quota_limit > 0);
COMMENT ON COLUMN tenant_stats.quota_state IS
    'of the calendar month that own_day lies in, judged whenever percentiles_day is set or the plan''s limit is no longer '
    'quota_limit; each change is an event tenant.quota.changed in operational_events';
COMMENT ON COLUMN tenant_stats.quota_limit IS 'the plan''s limit that quota_state was judged by; null before the first time';
