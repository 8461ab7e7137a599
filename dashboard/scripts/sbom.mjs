// Lists what of npm's is in the panel, in CycloneDX's words: `sbom.mjs FILE`. The same lock file gives the same list.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [file] = process.argv.slice(2);
const DEVELOPMENT = 'cdx:npm:package:development';

// npm's own --omit dev leaves out what is shipped as well where a tool for development asks for it too.
const all = JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { maxBuffer: 64 * 1024 * 1024 }),
);
const components = all.components.filter(
    ({ properties }) => !properties?.some(({ name }) => name === DEVELOPMENT),
);
const kept = new Set(components.map((component) => component['bom-ref']));
const root = all.metadata.component['bom-ref'];
const dependencies = all.dependencies
    .filter(({ ref }) => ref === root || kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) }));

const names = new Set(
    components.map(({ purl }) => decodeURIComponent(purl).split('@').slice(0, -1).join('@')),
);
const shipped = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
const missing = shipped.filter((name) => !names.has(`pkg:npm/${name}`));
if (missing.length > 0) throw new Error(`not in the list: ${missing.join(', ')}`);

delete all.serialNumber;
delete all.metadata.timestamp;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify({ ...all, components, dependencies }, null, 2));
