// Weighs, compressed, all the code that a browser needs before it shows a page, for every page; what is loaded later does not count.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1024;
const budgets = { script: 200 * KB, style: 30 * KB };
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const isRoute = (key) => key.startsWith('src/routes/');
const layouts = ['_signed.tsx', '_signed/dashboard/route.tsx', '_signed/company/route.tsx'];

const needed = (key, known = new Set()) => {
    if (!known.has(key)) {
        known.add(key);
        for (const imported of manifest[key].imports ?? []) needed(imported, known);
    }
    return known;
};

const weigh = (files) =>
    [...new Set(files)].reduce(
        (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 6 }).length,
        0,
    );

const around = (key) =>
    layouts
        .map((layout) => `src/routes/${layout}?tsr-split=component`)
        .filter((layout) => key.startsWith(layout.replace(/(\/route)?\.tsx\?.*/, '')))
        .filter((layout) => manifest[layout]);

const rows = Object.keys(manifest)
    .filter(isRoute)
    .map((key) => {
        const parts = [
            ...['index.html', key, ...around(key)].reduce(
                (all, each) => needed(each, all),
                new Set(),
            ),
        ];
        return {
            page: key.replace(/^src\/routes\/|\?.*$/g, ''),
            script: weigh(parts.map((part) => manifest[part].file)),
            style: weigh(parts.flatMap((part) => manifest[part].css ?? [])),
        };
    })
    .sort((left, right) => right.script - left.script);

for (const { page, script, style } of rows) {
    console.log(
        `${(script / KB).toFixed(1).padStart(7)} KB code ${(style / KB).toFixed(1).padStart(6)} KB style  ${page}`,
    );
}
const over = rows.filter((row) => row.script > budgets.script || row.style > budgets.style);
if (over.length > 0) {
    console.error(
        `Over the budget of ${budgets.script / KB} KB of code or ${budgets.style / KB} KB of style: ${over.map(({ page }) => page).join(', ')}`,
    );
    process.exit(1);
}
