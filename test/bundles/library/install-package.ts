import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../paths.js';

const run = promisify(execFile);
const NPM = { shell: process.platform === 'win32' };

/** A project of somebody who installed what npm would publish, far from the repository. */
export interface Project {
  readonly folder: string;
  /** The package in it. */
  readonly installed: string;
  /** The entry's declarations, where the package's `exports` say that they are. */
  readonly declarations: string;
  remove(): Promise<void>;
}

/** Packs the bundles that are there with fresh declarations, and installs the tarball. Nothing is downloaded. */
export async function installPackage(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesphere-dingtalk-library-'));
  await run(process.execPath, [join(root, 'scripts/collect-types.mjs')]);
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    ...NPM,
    cwd: root,
  });
  const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...quiet, `./${packed?.filename}`], { ...NPM, cwd: folder });
  // the types of Node, which every project with a tsconfig of Node's has
  await mkdir(join(folder, 'node_modules/@types'), { recursive: true });
  await symlink(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'), 'junction');
  const installed = join(folder, 'node_modules/kubesphere-dingtalk');
  const { exports } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
    readonly exports: { readonly './core': { readonly types: string } };
  };
  return {
    folder,
    installed,
    declarations: await readFile(join(installed, exports['./core'].types), 'utf8'),
    remove: () => rm(folder, { recursive: true }),
  };
}
