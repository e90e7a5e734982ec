// Packs the bundled extension into out/NAME.vsix; what goes in is the allow list of .vscodeignore.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

if (!existsSync(join(root, manifest.main))) {
  console.error(`${manifest.main} is missing: bundle first`);
  process.exit(1);
}
mkdirSync(join(root, 'out'), { recursive: true });
await createVSIX({
  cwd: root,
  packagePath: join(root, `out/${manifest.name}.vsix`),
  // everything is in the bundles
  dependencies: false,
  // vsce would stop to ask
  allowMissingRepository: true,
});
