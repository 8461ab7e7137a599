-- Luck that repeats itself: the same numbers draw the same value in every run.
CREATE SCHEMA bench;

CREATE FUNCTION bench.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN md5(kind || n)::uuid;

-- At least 0 and less than 1.
CREATE FUNCTION bench.chance(n bigint, draw bigint) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (hashint8extended(n, draw) & 1048575) / 1048576.0::double precision;

CREATE FUNCTION bench.one_of(choices text[], luck double precision) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN choices[1 + floor(luck * cardinality(choices))::int];

CREATE FUNCTION bench.numbered(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (kind || '0000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid;

-- Built once over everything, indexes are made several times faster than row by row, and just as the migrations say.
CREATE TABLE bench.kept_index (tab regclass NOT NULL, making text NOT NULL);

CREATE FUNCTION bench.indexes_off(target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept record;
BEGIN
    FOR kept IN SELECT index.indexrelid::regclass AS name, con.conname, pg_get_indexdef(index.indexrelid) AS making,
                       pg_get_constraintdef(con.oid) AS rule
                  FROM pg_index AS index
                  LEFT JOIN pg_constraint AS con ON con.conindid = index.indexrelid AND con.conrelid = target
                 WHERE index.indrelid = target LOOP
        IF kept.conname IS NULL THEN
            INSERT INTO bench.kept_index VALUES (target, kept.making);
            EXECUTE format('DROP INDEX %s', kept.name);
        ELSE
            INSERT INTO bench.kept_index VALUES (target, format('ALTER TABLE %s ADD CONSTRAINT %I %s', target, kept.conname, kept.rule));
            EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', target, kept.conname);
        END IF;
    END LOOP;
END
$$;

CREATE FUNCTION bench.indexes_on(target regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept record;
BEGIN
    FOR kept IN SELECT making FROM bench.kept_index WHERE tab = target LOOP
        EXECUTE kept.making;
    END LOOP;
END
$$;

INSERT INTO subnucleos (id, name)
SELECT bench.numbered('3', n), 'Fibonacci ' || n
  FROM unnest(ARRAY[1, 2, 3, 5, 8, 13, 21, 34]) AS n;

INSERT INTO agents (id, name, display_name, segment, category, version, status, subnucleo_id)
SELECT bench.numbered('1', n), 'agente-' || n, 'Agente ' || n,
       (ARRAY['Saúde', 'Varejo', 'Educação', 'Financeiro'])[1 + n % 4], 'Atendimento', '1.0.0', 'active',
       bench.numbered('3', (ARRAY[1, 2, 3, 5, 8, 13, 21, 34])[1 + n % 8])
  FROM generate_series(1, 32) AS n;

INSERT INTO staff (cognito_sub, email, full_name)
VALUES ('20000000-0000-0000-0000-000000000001', 'admin@alquimista.ai', 'Administração'),
       ('20000000-0000-0000-0000-000000000002', 'suporte@alquimista.ai', 'Suporte');
