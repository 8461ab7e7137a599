-- The same tables with the same rows and indexes, but without walls, partitions, triggers and marks.
CREATE TABLE bench.floor_requests (LIKE agent_requests INCLUDING ALL);

CREATE TABLE bench.floor_keys (LIKE event_keys INCLUDING ALL);

INSERT INTO bench.floor_requests SELECT * FROM agent_requests;

INSERT INTO bench.floor_keys SELECT * FROM event_keys;
