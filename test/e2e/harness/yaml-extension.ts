import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { hostFolder } from '../../host/places.mjs';

const stub = join(hostFolder, 'stubs/yaml-extension');

/** For the environment of the extension host. */
export const yamlExtensionEnvironment = {
  YAML_LANGUAGE_SERVER: join(hostFolder, 'node_modules/yaml-language-server/bin/yaml-language-server'),
};

/** Builds the stand-in for Red Hat's YAML extension into a folder: VS Code tells extensions apart by their folders. */
export function buildYamlExtension(folder: string): void {
  buildSync({
    entryPoints: [join(stub, 'extension.js')],
    outfile: join(folder, 'extension.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  copyFileSync(join(stub, 'package.json'), join(folder, 'package.json'));
}
