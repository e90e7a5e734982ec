import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allLabels } from '../../core/src/manager/alertmanager/matches-labels.js';
import { takenRoutes } from '../../core/src/manager/alertmanager/taken-routes.js';
import { factsOf } from '../core/manager/alertmanager/facts-of.js';
import { provideAmtool } from '../debian/provide-alertmanager.js';
import { alertLabels, routedConfig } from './generated-config.js';

/** More in a long run: `AMTOOL_RUNS=3000`. */
const RUNS = Number(process.env.AMTOOL_RUNS ?? 60);
const ALERTS = 4;

const amtool = provideAmtool();
if ('missing' in amtool) console.log(`Routes are not compared with Alertmanager’s: ${amtool.missing}.`);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routes-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = promisify(execFile);

it.skipIf('missing' in amtool)('takes the routes that Alertmanager takes', { timeout: 600_000 }, async () => {
  if ('missing' in amtool) return;
  const file = join(folder, 'alertmanager.yml');
  await fc.assert(
    fc.asyncProperty(
      routedConfig,
      fc.array(alertLabels, { minLength: ALERTS, maxLength: ALERTS }),
      async (config, alerts) => {
        const text = JSON.stringify(config);
        await writeFile(file, text);
        const { route } = factsOf(text);
        if (!route) throw new Error('no route');
        const answers = await Promise.all(
          alerts.map(async (labels) => {
            const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
            const args = ['config', 'routes', 'test', `--config.file=${file}`, ...pairs];
            const { stdout } = await run(join(amtool.folder, 'amtool'), args);
            return stdout.trim();
          }),
        );
        const ours = alerts.map((labels) => {
          const { taken, open } = takenRoutes(route, allLabels(labels));
          expect(open || taken.some(({ sure }) => !sure)).toBe(false);
          return taken.map(({ receiver }) => receiver?.text).join(',');
        });
        expect(ours).toEqual(answers);
      },
    ),
    { numRuns: RUNS },
  );
});
