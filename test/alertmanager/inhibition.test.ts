import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passStage } from '../../core/src/manager/alertmanager/pass-stage.js';
import { factsOf } from '../core/manager/alertmanager/facts-of.js';
import { provideAlertmanager } from '../debian/provide-alertmanager.js';
import { alertLabels, inhibitRule } from './generated-config.js';
import { listAlerts, postAlerts, startAlertmanager } from './start-alertmanager.js';

/** Each scene has rules and alerts of its own, which a label keeps apart from the others. */
const SCENES = 300;

const scene = fc.record({
  rules: fc.array(inhibitRule, { minLength: 1, maxLength: 2 }),
  alerts: fc.uniqueArray(alertLabels, { minLength: 2, maxLength: 6, selector: (labels) => keyOf(labels) }),
});

function keyOf(labels: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(labels).toSorted());
}

const alertmanager = provideAlertmanager();
if ('missing' in alertmanager) console.log(`Inhibition is not compared with Alertmanager’s: ${alertmanager.missing}.`);

it.skipIf('missing' in alertmanager)('holds back the alerts that Alertmanager holds back', async () => {
  if ('missing' in alertmanager) return;
  const scenes = fc.sample(scene, { numRuns: SCENES, seed: 4 });
  const rules = scenes.flatMap((each, number) =>
    each.rules.map((rule) => {
      const [source, target] = ['source_matchers', 'target_matchers'].map((side) => [
        ...((Reflect.get(rule, side) as readonly string[] | undefined) ?? []),
        `scene="${number}"`,
      ]);
      return { ...rule, source_matchers: source, target_matchers: target };
    }),
  );
  const config = JSON.stringify({ route: { receiver: 'root' }, receivers: [{ name: 'root' }], inhibit_rules: rules });
  const alerts = scenes.flatMap((each, number) => each.alerts.map((labels) => ({ ...labels, scene: String(number) })));
  const server = await startAlertmanager(alertmanager.folder, config);
  try {
    await postAlerts(server.url, alerts);
    await expect.poll(async () => (await listAlerts(server.url)).length).toBe(alerts.length);
    // the state of an alert is unknown until its group is looked at
    await expect
      .poll(async () => (await listAlerts(server.url)).filter(({ status }) => status.state === 'unprocessed').length)
      .toBe(0);
    const listed = await listAlerts(server.url);
    const held = new Set(
      listed.filter(({ status }) => status.inhibitedBy.length > 0).map(({ labels }) => keyOf(labels)),
    );
    const passages = passStage(
      factsOf(config),
      alerts.map((labels) => ({ labels, firing: true, together: 'all' })),
      0n,
    );
    const ours = alerts.filter((_, index) => passages?.[index]?.inhibition?.sure).map(keyOf);
    expect(held.size).toBeGreaterThan(60);
    expect(ours.toSorted()).toEqual([...held].toSorted());
  } finally {
    await server.stop();
  }
});
