// Uses the packed client as who installs it does: `tarball.mjs FILE VERSION`. What it lacks fails the build.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = '@alquimista/painel-client';
const [file, version] = process.argv.slice(2);
const consumer = 'target/consumer';
const installed = join(consumer, 'node_modules', NAME);

const stop = (what) => {
    console.error(`${file}: ${what}`);
    process.exit(1);
};

rmSync(consumer, { recursive: true, force: true });
mkdirSync(installed, { recursive: true });
execFileSync('tar', ['-xzf', file, '-C', installed, '--strip-components=1']);

const packed = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
if (packed.name !== NAME || packed.version !== version)
    stop(`it is ${packed.name} ${packed.version}, and not ${NAME} ${version}`);

writeFileSync(
    join(consumer, 'use.mts'),
    `import { createPainelClient, permissions, type PainelClient } from '${NAME}';

const client: PainelClient = createPainelClient({ baseUrl: 'http://127.0.0.1' });
export const asked = () => client.GET('/tenant/me');
// @ts-expect-error no such address
export const unknown = () => client.GET('/no/such/address');

if (Object.keys(permissions).length === 0) throw new Error('it knows no operation');
`,
);
const options = '--strict --target es2022 --module nodenext --skipLibCheck'.split(' ');
try {
    execFileSync('npx', ['tsc', ...options, join(consumer, 'use.mts')], { stdio: 'inherit' });
    execFileSync('node', [join(consumer, 'use.mjs')], { stdio: 'inherit' });
} catch {
    stop('it does not serve who installs it');
}
