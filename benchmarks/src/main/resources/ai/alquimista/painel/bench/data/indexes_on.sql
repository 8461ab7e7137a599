SELECT bench.indexes_on('tenant_usage_daily');

ANALYZE tenant_usage_daily;
