// Packs the bundled extension into out/NAME.vsix: the files in the allow list of .vscodeignore, and a manifest without
// the parts that only development and npm need.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { isPreRelease } from './release.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stage = join(root, 'out/vsix');
/** A browser downloads much of it whenever it opens a repository. */
const MAX_BYTES = 3_000_000;
const NOT_SHIPPED = ['bin', 'devDependencies', 'exports', 'files', 'imports', 'scripts'];

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (!existsSync(join(root, manifest.main))) throw new Error(`${manifest.main} is missing: npm run build`);

rmSync(stage, { recursive: true, force: true });
for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
  mkdirSync(dirname(join(stage, file)), { recursive: true });
  cpSync(join(root, file), join(stage, file));
}
const shipped = Object.entries(manifest).filter(([key]) => !NOT_SHIPPED.includes(key));
// npm would show the placeholder literally; VS Code replaces it with the text of package.nls.json
const localized = { ...Object.fromEntries(shipped), description: '%description%' };
writeFileSync(join(stage, 'package.json'), JSON.stringify(localized, null, 2));
// an empty list, so everything that is staged ships
writeFileSync(join(stage, '.vscodeignore'), '');

await createVSIX({
  cwd: stage,
  packagePath: join(root, `out/${manifest.name}.vsix`),
  dependencies: false,
  preRelease: isPreRelease(manifest.version),
});

const { size } = statSync(join(root, `out/${manifest.name}.vsix`));
if (size > MAX_BYTES) throw new Error(`The package has ${size} bytes, more than ${MAX_BYTES}: see which bundle grew`);
