import type { Instant } from '../../go/time/instant.js';
import type { SampleAlert } from '../../model/alert.js';
import type { Cluster } from '../../model/cluster/cluster.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Pipeline } from '../pipeline/prepare/pipeline.js';
import { preparePipeline } from '../pipeline/prepare/prepare-pipeline.js';
import { stopsManager } from '../pipeline/report/trace.js';
import { routeAlerts } from '../pipeline/route-alerts.js';
import type { Routing } from '../pipeline/routing/routing.js';
import type { PipelineOptions } from '../pipeline/settings/pipeline-options.js';
import { type AlertRecipients, alertRecipients } from '../pipeline/trace/alert-recipients.js';
import type { CaseFailure, CaseResult, FailureReason } from './case-result.js';
import { checkMessages } from './check-messages.js';
import type { Expectation, Expectations, ExpectedCase } from './expectations.js';
import { whyMissing, whyReached } from './failure-reasons.js';
import { missingPhrase } from './missing-phrase.js';
import { routerUses } from './router-use.js';
import { silenceUses } from './silence-use.js';

/** An object that the cluster rejects, and why. */
export interface RejectedObject extends FailureReason {
  readonly kind: string | undefined;
  readonly name: string | undefined;
}

/** The inputs of a test run besides the test itself. */
export interface TestSurroundings
  extends Pick<PipelineOptions, 'version' | 'compile' | 'tenants' | 'tenantsFrom' | 'localZone'> {
  /** The path of the test, for messages about its settings. */
  readonly file?: string;
  readonly cluster: Cluster;
  /** Objects of the manifests that the cluster rejects, which take no part: each fails the test. */
  readonly rejected?: readonly RejectedObject[];
  /** The time for tests that do not set one. */
  readonly now: Instant;
}

/** The cluster that a case runs in. The settings of the test take precedence over its surroundings. */
export function casePipeline(
  { at, timeZone, version, tenants }: Expectations,
  expected: Pick<ExpectedCase, 'at'>,
  { cluster, now, file, rejected: _, ...surroundings }: TestSurroundings,
): Pipeline {
  return preparePipeline(cluster, {
    ...surroundings,
    at: expected.at ?? at ?? now,
    ...(timeZone !== undefined && { localZone: timeZone }),
    ...(version && { version }),
    ...(tenants && { tenants }),
    ...(tenants && file !== undefined && { tenantsFrom: file }),
  });
}

/** Runs one case of a test that has no errors. */
export function runCase(
  expectations: Expectations,
  expected: ExpectedCase,
  alerts: readonly SampleAlert[],
  surroundings: TestSurroundings,
): Omit<CaseResult, 'index'> {
  const { rejected = [] } = surroundings;
  const together = alerts.map((alert) => ({ ...alert, together: 'case' }));
  const routing = routeAlerts(casePipeline(expectations, expected, surroundings), together);
  const recipients = alertRecipients(routing);
  const reached = [...new Set(recipients.flatMap(({ delivered }) => delivered))].sort((a, b) => a - b);
  const { expect } = expected;
  const stopped = stoppedFailures(routing, expected);
  return {
    name: expected.name,
    range: expected.range,
    failures: withReasonsOnce([
      ...rejected.map((object) => rejectedFailure(object, expected)),
      ...(stopped.length > 0
        ? stopped
        : [
            ...checkReceivers(expect, { routing, recipients, reached }),
            ...expect.messages.flatMap((wanted) => checkMessages(wanted, routing)),
          ]),
    ]),
    reached,
    routers: routerUses(routing),
    silences: silenceUses(routing),
    alertNames: [...new Set(alerts.flatMap(({ labels }) => labels?.alertname ?? []))],
    unreachedAlerts: expect.receivers?.items.length === 0 ? [] : unreached(alerts, recipients),
    assumptions: routing.assumptions.map(({ text }) => text),
  };
}

/** The expectation can hold only without the object. */
function rejectedFailure({ kind, name, text, at }: RejectedObject, { range }: ExpectedCase): CaseFailure {
  return {
    code: 'rejected',
    phrase: rejectedPhrase(kind, name),
    range,
    expected: '',
    actual: '',
    reasons: [{ text, ...(at && { at }) }],
  };
}

function rejectedPhrase(kind: string | undefined, name = ''): Phrase {
  if (kind === undefined) return phrase('The cluster rejects one of the documents, so the case runs without it.');
  return name === ''
    ? phrase('The cluster rejects a {kind} without a name, so the case runs without it.', { kind })
    : phrase('The cluster rejects the {kind} {name}, so the case runs without it.', { kind, name });
}

/** No case means that the manager stops. Then the reason is enough, without what it costs. */
function stoppedFailures({ incidents }: Routing, { range }: ExpectedCase): readonly CaseFailure[] {
  return incidents.filter(stopsManager).map(({ text, at }) => ({
    code: 'stopped',
    phrase: phrase('The manager does not process all alerts.'),
    range,
    expected: '',
    actual: '',
    reasons: [{ text, ...(at && { at }) }],
  }));
}

/** A reason is told with the first failure that it explains. */
function withReasonsOnce(failures: readonly CaseFailure[]): readonly CaseFailure[] {
  const told = new Set<string>();
  return failures.map((failure) => ({
    ...failure,
    reasons: failure.reasons.filter((reason) => {
      const key = JSON.stringify(reason);
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    }),
  }));
}

interface Outcome {
  readonly routing: Routing;
  readonly recipients: readonly AlertRecipients[];
  readonly reached: readonly number[];
}

function checkReceivers({ receivers, contains, excludes }: Expectation, outcome: Outcome): readonly CaseFailure[] {
  const { routing, reached } = outcome;
  const actual = reached.map((index) => nameOf(routing, index)).sort();
  const shown = actual.join('\n');
  const failures: CaseFailure[] = [];
  if (receivers) {
    const wanted = new Set(receivers.items.map(({ text }) => text));
    const missing = receivers.items.filter(({ text }) => !actual.includes(text));
    const others = actual.filter((name) => !wanted.has(name));
    if (missing.length > 0 || others.length > 0) {
      const reasons = missing.flatMap(({ text }) => whyMissing(text, routing));
      failures.push({
        code: 'receivers',
        phrase:
          missing.length > 0
            ? missingPhrase(missing, actual, reasons)
            : wanted.size === 0
              ? nobodyPhrase(others)
              : otherPhrase(others),
        range: receivers.items.length > 0 && missing[0] ? missing[0].range : receivers.range,
        expected: [...wanted].sort().join('\n'),
        actual: shown,
        reasons: [...reasons, ...others.flatMap((name) => whyReached(name, outcome))],
      });
    }
  }
  for (const wanted of contains?.items ?? []) {
    if (actual.includes(wanted.text)) continue;
    const reasons = whyMissing(wanted.text, routing);
    failures.push({
      code: 'contains',
      phrase: missingPhrase([wanted], actual, reasons),
      range: wanted.range,
      expected: [...new Set([...actual, wanted.text])].sort().join('\n'),
      actual: shown,
      reasons,
    });
  }
  for (const unwanted of excludes?.items ?? []) {
    if (!actual.includes(unwanted.text)) continue;
    failures.push({
      code: 'excludes',
      phrase: phrase('{receivers} should not receive an alert.', { receivers: unwanted.text }),
      range: unwanted.range,
      expected: actual.filter((name) => name !== unwanted.text).join('\n'),
      actual: shown,
      reasons: whyReached(unwanted.text, outcome),
    });
  }
  return failures;
}

function nobodyPhrase(others: readonly string[]): CaseFailure['phrase'] {
  return phrase('No receiver should be reached, but these are: {receivers}.', { receivers: listPhrase(others) });
}

function otherPhrase(others: readonly string[]): CaseFailure['phrase'] {
  return phrase('Unexpected receivers: {receivers}.', { receivers: listPhrase(others) });
}

function unreached(alerts: readonly SampleAlert[], recipients: readonly AlertRecipients[]): readonly string[] {
  return alerts.flatMap(({ labels, id }, index) =>
    recipients[index]?.delivered.length === 0 ? [labels.alertname ?? id] : [],
  );
}

function nameOf({ pipeline }: Routing, receiver: number): string {
  return pipeline.cluster.receivers[receiver]?.facts.name ?? '';
}
