// A plain Fastify service over the same database and Redis, to be measured beside ours: one process, the same statements,
// each token's RS256 verified on each request. It knows no limits, no audit, no metrics and no isolation between tenants.
import { createPublicKey } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createVerifier } from 'fast-jwt';
import Fastify from 'fastify';
import { Redis } from 'ioredis';
import pg from 'pg';

const settings = process.env;
const pool = new pg.Pool({ connectionString: settings.PEER_DATABASE_URL, max: 16 });
const redis = new Redis(settings.PEER_REDIS_URL);

// { usage|tenants|me: [{ sql, values: [{ tenant: true } | { value }] }] }, as our service was seen to send them.
const statements = JSON.parse(await readFile(settings.PEER_STATEMENTS, 'utf8'));

const { keys } = await (await fetch(settings.PEER_JWKS_URL)).json();
const pems = new Map(keys.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' })]));
const verify = createVerifier({
  key: async ({ header }) => pems.get(header.kid),
  algorithms: ['RS256'],
  allowedIss: settings.PEER_ISSUER,
  cache: false,
});

const tenants = new Map();

async function tenantOf(sub) {
  let tenant = tenants.get(sub);
  if (!tenant) {
    const found = await pool.query("SELECT tenant_id FROM tenant_users WHERE cognito_sub = $1 AND status = 'active'", [sub]);
    tenant = found.rows[0]?.tenant_id;
    if (tenant) tenants.set(sub, tenant);
  }
  return tenant;
}

async function ask(route, tenant) {
  const answers = [];
  for (const [place, { sql, values }] of statements[route].entries()) {
    const bound = values.map((value) => (value.tenant ? tenant : value.value));
    answers.push((await pool.query({ name: `${route}-${place}`, text: sql, values: bound })).rows);
  }
  return answers;
}

const server = Fastify({ logger: false });
server.addHook('onRequest', async (request, reply) => {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  try {
    if (scheme !== 'Bearer') throw new Error('no token');
    request.claims = await verify(token);
  } catch {
    await reply.code(401).send();
  }
});

server.get('/tenant/usage', async (request) => ask('usage', await tenantOf(request.claims.sub)));
server.get('/internal/tenants', async (request, reply) => {
  if (!(request.claims['cognito:groups'] ?? []).includes('INTERNAL_ADMIN')) return reply.code(403).send();
  return ask('tenants');
});
server.get('/tenant/me', async (request, reply) => {
  const tenant = await tenantOf(request.claims.sub);
  const key = `peer:${settings.PEER_NAME}:me:${tenant}`;
  let body = await redis.get(key);
  if (!body) {
    body = JSON.stringify(await ask('me', tenant));
    await redis.set(key, body, 'EX', 300);
  }
  return reply.type('application/json').send(body);
});

// Whoever started this holds the other end; when it is gone, so is this.
process.stdin.on('end', () => process.exit(0)).resume();

await server.listen({ host: '127.0.0.1', port: 0 });
await writeFile(`${settings.PEER_PORT_FILE}.new`, String(server.server.address().port));
await rename(`${settings.PEER_PORT_FILE}.new`, settings.PEER_PORT_FILE);
