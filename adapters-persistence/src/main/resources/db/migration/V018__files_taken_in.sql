-- How far files of events were taken in, so that whoever is interrupted goes on.

SET LOCAL search_path = alquimista_platform, pg_catalog;

CREATE TABLE ingest_files (
    sha256      text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    name        text        NOT NULL,
    size_bytes  bigint      NOT NULL CHECK (size_bytes >= 0),
    bytes_done  bigint      NOT NULL DEFAULT 0 CHECK (bytes_done >= 0),
    lines_done  bigint      NOT NULL DEFAULT 0 CHECK (lines_done >= 0),
    accepted    bigint      NOT NULL DEFAULT 0 CHECK (accepted >= 0),
    duplicates  bigint      NOT NULL DEFAULT 0 CHECK (duplicates >= 0),
    rejected    bigint      NOT NULL DEFAULT 0 CHECK (rejected >= 0),
    started_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz
);
COMMENT ON TABLE ingest_files IS
    'files of events by what is in them; moved on in the transaction that adds the events of a batch, so that the counts are exact';
COMMENT ON COLUMN ingest_files.size_bytes IS 'as the file lies on the disk; a packed one holds more';
COMMENT ON COLUMN ingest_files.bytes_done IS 'of what the file holds, unpacked, up to the end of a line';
COMMENT ON COLUMN ingest_files.finished_at IS 'null: its end was not reached yet';

GRANT SELECT, INSERT ON ingest_files TO painel_ingest;
GRANT UPDATE (name, bytes_done, lines_done, accepted, duplicates, rejected, started_at, updated_at, finished_at)
    ON ingest_files TO painel_ingest;
GRANT SELECT ON ingest_files TO painel_internal, painel_jobs;
