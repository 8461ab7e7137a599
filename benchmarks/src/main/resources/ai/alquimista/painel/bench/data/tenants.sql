-- Who there is: n is the tenant's rank by use, its id says nothing about it.
CREATE TABLE bench.tenant AS
SELECT n, bench.id('tenant', n) AS id, made.*,
       CASE plan WHEN 'starter' THEN 500 WHEN 'professional' THEN 1500 ELSE 3000 END * (1 + floor(bench.chance(n, 6) * 4) / 10) AS mrr,
       (current_setting('bench.today')::date - (1 + floor(bench.chance(n, 7) * age))::int)::timestamptz AS changed_at,
       (current_setting('bench.today')::date - (1 + age)::int)::timestamptz AS created_at
  FROM generate_series(1, current_setting('bench.tenants')::int) AS n
 CROSS JOIN LATERAL (
       SELECT bench.one_of(ARRAY['starter', 'starter', 'starter', 'professional', 'professional', 'enterprise'], bench.chance(n, 1)) AS plan,
              bench.one_of(ARRAY['Saúde', 'Varejo', 'Educação', 'Financeiro', 'Jurídico', 'Turismo', 'Tecnologia', 'Indústria'],
                           bench.chance(n, 2)) AS segment,
              bench.one_of(ARRAY['active', 'active', 'active', 'active', 'active', 'active', 'active', 'active', 'active', 'active',
                                 'active', 'active', 'active', 'active', 'active', 'active', 'active', 'active', 'suspended',
                                 'inactive'], bench.chance(n, 3)) AS status,
              bench.chance(n, 4) < 0.3 AS has_changed,
              floor(bench.chance(n, 5) * 800) AS age) AS made;

INSERT INTO tenants (id, name, cnpj, segment, plan, status, mrr_estimate, created_at, updated_at)
SELECT id,
       bench.one_of(ARRAY['Clínica', 'Mercado', 'Colégio', 'Crédito', 'Escritório', 'Hotel', 'Oficina', 'Padaria'], bench.chance(n, 8))
           || ' ' || bench.one_of(ARRAY['São João', 'Santa Cecília', 'Boa Esperança', 'Três Marias', 'Água Clara', 'Bela Vista',
                                        'Novo Mundo', 'Monte Verde', 'Rio Branco', 'Sol Nascente', 'Porto Alegre', 'Campo Belo'],
                                  bench.chance(n, 9))
           || ' ' || n,
       lpad((hashint8extended(n, 10) & 67108863)::text, 8, '0') || lpad((n % 10000)::text, 4, '0') || lpad((n / 10000)::text, 2, '0'),
       segment, plan, status, mrr, created_at, created_at
  FROM bench.tenant
 ORDER BY id;

INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)
SELECT id, created_at, CASE WHEN has_changed THEN 'starter' ELSE plan END, segment, 'active',
       CASE WHEN has_changed THEN 500 ELSE mrr END
  FROM bench.tenant
 UNION ALL
SELECT id, changed_at, plan, segment, 'active', mrr
  FROM bench.tenant
 WHERE has_changed
 UNION ALL
SELECT id, changed_at + interval '1 hour', plan, segment, status, mrr
  FROM bench.tenant
 WHERE status <> 'active'
 ORDER BY 1, 2;

ANALYZE bench.tenant;
