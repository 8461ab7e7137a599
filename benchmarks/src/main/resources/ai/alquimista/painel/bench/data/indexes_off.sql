SELECT bench.indexes_off('tenant_usage_daily');
