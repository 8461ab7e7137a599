// Writes the permission table as the document publishes it, so that no page keeps a list of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const methods = ['get', 'post', 'patch', 'delete', 'put'];
const document = parse(readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8'));
const permissions = Object.fromEntries(
    Object.values(document.paths)
        .flatMap((path) => methods.map((method) => path[method]))
        .filter(Boolean)
        .map((operation) => [operation.operationId, operation['x-permissions']])
        .sort(([left], [right]) => left.localeCompare(right)),
);

writeFileSync(
    new URL('../src/permissions.ts', import.meta.url),
    `export const permissions = ${JSON.stringify(permissions, null, 2)} as const;\n`,
);
