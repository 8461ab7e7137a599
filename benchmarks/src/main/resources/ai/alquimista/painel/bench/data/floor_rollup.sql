CREATE TABLE bench.floor_days (
    tenant_id            uuid           NOT NULL,
    usage_date           date           NOT NULL,
    agent_id             uuid           NOT NULL,
    total_requests       bigint         NOT NULL,
    successful_requests  bigint         NOT NULL,
    response_time_sum_ms bigint         NOT NULL,
    total_tokens_used    bigint         NOT NULL,
    total_cost_usd       numeric(18, 6) NOT NULL,
    PRIMARY KEY (tenant_id, usage_date, agent_id)
);

-- As many days as are kept, in one table as one would keep them without partitions: the same three over and over.
CREATE TABLE bench.flat_requests AS
SELECT tenant_id, agent_id, event_id, occurred_at - three_days * interval '3 days' AS created_at, status, response_time_ms, tokens_used,
       cost_usd
  FROM agent_requests
 CROSS JOIN generate_series(0, 11) AS three_days;
