// npm run pictures: takes the pictures of the README in a real VS Code, with the extension as it is built now.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

/** @returns {number} the exit code */
function run(args, env = process.env) {
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
}

// the same steps as before the tests in VS Code, without the tests
const isReady = run(['scripts/test.mjs', '--only', 'package,host,browser']) === 0;
process.exitCode = isReady
  ? run([vitest, 'run', '--project', 'e2e', 'test/e2e/ui/pictures.test.ts'], {
      ...process.env,
      UPDATE_PICTURES: '1',
      UI_TESTS: 'all',
    })
  : 1;
