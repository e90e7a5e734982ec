// Packs the bundled extension into out/NAME.vsix: the files in the allow list of .vscodeignore, and a manifest without
// the parts that only development and npm need.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { isPreRelease } from './release.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stage = join(root, 'out/vsix');
/** A browser downloads much of it whenever it opens a repository. */
const MAX_BYTES = 3_000_000;
const NOT_SHIPPED = ['bin', 'devDependencies', 'exports', 'files', 'imports', 'scripts'];

const allowed = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (!existsSync(join(root, manifest.main))) throw new Error(`${manifest.main} is missing: npm run build`);

// of the whole checkout, vsce would match each file with each pattern, which takes half a minute
rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const { name } of readdirSync(root, { withFileTypes: true }).filter(mayShip))
  cpSync(join(root, name), join(stage, name), { recursive: true });
const shipped = Object.entries(manifest).filter(([key]) => !NOT_SHIPPED.includes(key));
// npm would show the placeholder literally; VS Code replaces it with the text of package.nls.json
const localized = { ...Object.fromEntries(shipped), description: '%description%' };
writeFileSync(join(stage, 'package.json'), JSON.stringify(localized, null, 2));
await createVSIX({
  cwd: stage,
  packagePath: join(root, `out/${manifest.name}.vsix`),
  dependencies: false,
  preRelease: isPreRelease(manifest.version),
});

/**
 * @param {import('node:fs').Dirent} entry of the root
 * @returns {boolean} whether the allow list names something in it; a file of the root is cheap
 */
function mayShip(entry) {
  return entry.isFile() || allowed.some((pattern) => pattern.startsWith(`!${entry.name}/`));
}

const { size } = statSync(join(root, `out/${manifest.name}.vsix`));
if (size > MAX_BYTES) throw new Error(`The package has ${size} bytes, more than ${MAX_BYTES}: see which bundle grew`);
