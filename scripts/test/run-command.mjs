import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs a command in the root of the repository, with the tools in its node_modules first in the path.
 * @param {readonly string[]} command
 * @returns {Promise<{ ok: boolean, output: string, seconds: number }>} output: stdout and stderr, interleaved
 */
export function runCommand([program, ...words]) {
  const start = performance.now();
  const chunks = [];
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, words, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    // On Windows the tools are .cmd files.
    shell: process.platform === 'win32',
  });
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (ok) => {
      const output = Buffer.concat(chunks).toString().trim();
      resolve({ ok, output, seconds: (performance.now() - start) / 1000 });
    };
    child.once('error', (error) => {
      chunks.push(Buffer.from(String(error)));
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
