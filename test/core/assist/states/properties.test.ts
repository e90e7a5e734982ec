import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesIn } from '../../../../core/src/assist/states/changes-in.js';
import { compareStates } from '../../../../core/src/assist/states/compare-states.js';
import type { StatesReport } from '../../../../core/src/assist/states/states-report.js';
import { alert, receiver, rules, silence, stateOf, type Texts } from './manifests.js';

const ALERTS = [
  alert('Disk', { severity: 'warning', namespace: 'pay' }),
  alert('Node', { severity: 'critical' }),
  alert('Pod', { severity: 'warning', pod: 'web-0' }),
];

const RECEIVER_PARTS = [
  '',
  'alertSelector: { matchLabels: { severity: warning } }, ',
  'alertSelector: { matchExpressions: [{ key: pod, operator: Exists }] }, ',
  'colour: red, ',
  'enabled: false, ',
  'tmplType: markdown, ',
];
const OWNERS = ['type: global', 'type: tenant, user: anna', 'team: none'];
const SILENCE_PARTS = ['', ', enabled: false', ", schedule: '0 22 * * *', duration: 1h", ', colour: red'];

const aReceiver = fc
  .record({
    name: fc.constantFrom('one', 'two'),
    part: fc.constantFrom(...RECEIVER_PARTS),
    owner: fc.constantFrom(...OWNERS),
  })
  .map(({ name, part, owner }) => receiver(name, part, owner));
const aSilence = fc
  .record({
    name: fc.constantFrom('night', 'day'),
    part: fc.constantFrom(...SILENCE_PARTS),
    owner: fc.constantFrom(...OWNERS),
  })
  .map(({ name, part, owner }) => silence(name, part, owner));
const aRule = fc.record({
  alert: fc.constantFrom('Disk', 'Node'),
  expr: fc.constantFrom('up == 0', 'sum by (namespace) (errors) > 0', 'kube_pod_info{pod=~"web-.*"} > 0'),
  severity: fc.constantFrom('warning', 'critical'),
  disable: fc.boolean(),
});
const aGroup = fc
  .record({ name: fc.constantFrom('nodes', 'pods'), given: fc.array(aRule, { maxLength: 3 }) })
  .map(({ name, given }) => rules(name, ...given));
const document = fc.oneof(
  aReceiver,
  aReceiver,
  aSilence,
  aGroup,
  aGroup,
  fc.constantFrom('a: [\n', 'kind: Deployment\n', '{}\n'),
);
const aState = fc
  .dictionary(fc.constantFrom('a.yaml', 'b.yaml'), fc.array(document, { maxLength: 3 }), { maxKeys: 2 })
  .map((files): Texts => Object.fromEntries(Object.entries(files).map(([uri, texts]) => [uri, texts.join('---\n')])));

const compared = (before: Texts, after: Texts) =>
  compareStates({ before: stateOf(before), after: stateOf(after), alerts: ALERTS });

test('a state compared with itself is empty', () => {
  fc.assert(
    fc.property(aState, (state) => {
      expect([...changesIn(compared(state, state))]).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('the comparison the other way around is the mirror image', () => {
  fc.assert(
    fc.property(aState, aState, (one, other) => {
      expect(comparable(compared(other, one))).toEqual(comparable(mirrored(compared(one, other))));
    }),
    { numRuns: 40 },
  );
});

function swapped<Value>({ appearing, vanishing }: { readonly appearing: Value; readonly vanishing: Value }) {
  return { appearing: vanishing, vanishing: appearing };
}

function mirrored(report: StatesReport): StatesReport {
  const { compared: counts, releases } = report;
  return {
    ...report,
    compared: { ...counts, before: counts.after, after: counts.before },
    releases: releases && { before: releases.after, after: releases.before },
    objects: report.objects.map((object) => ({ ...object, before: object.after, after: object.before })),
    receivers: swapped(report.receivers),
    incidents: swapped(report.incidents),
    silences: swapped(report.silences),
    findings: swapped(report.findings),
    recipients: report.recipients.map((change) => ({
      ...change,
      before: change.after,
      after: change.before,
      lost: change.gained,
      gained: change.lost,
    })),
    rules: report.rules.map((change) => ({
      ...change,
      before: change.after,
      after: change.before,
      lost: change.gained,
      gained: change.lost,
    })),
    messages: report.messages.map(({ example, ...change }) => ({
      ...change,
      example: { ...example, before: example.after, after: example.before },
    })),
    messageCounts: report.messageCounts.map((change) => ({ ...change, before: change.after, after: change.before })),
  };
}

/** Without what depends on the direction: places, orders, the lines of a difference, and what tools keep. */
function comparable({
  messages,
  assumptions,
  rejectedByBoth,
  objects,
  rules: changes,
  ...rest
}: StatesReport): unknown {
  const texts = messages.flatMap(({ receivers, count, example }) => [
    [receivers, count, example.before, example.after],
  ]);
  const same = rejectedByBoth.map(({ kind, name }) => [kind, name]);
  const kept = objects.map(({ kind, name, before, after }) => ({ kind, name, before, after }));
  const ways = changes.map(({ rules: named, ...change }) => ({
    ...change,
    named: named.map(({ at, ...rule }) => rule),
  }));
  return sorted({ ...rest, ways, objects: kept, rejectedByBoth: same, texts });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
}
