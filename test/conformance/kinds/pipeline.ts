import {
  analyseStream,
  type ConfigFacts,
  factsOf,
  instantOf,
  type Json,
  NEXT_VERSION,
  type Placed,
  type PlacedObject,
  type ReceiverFacts,
  readClusterObjects,
  releaseOf,
  sendDirectly,
} from '#core';
import { type Answers, hasMembers, isLine, type Kind, type Line } from '../kind.js';
import { answerAlerts, type Moment, type PipelineAnswer } from '../pipeline/answer-alerts.js';
import { withRecordedDrops } from '../pipeline/dropped-by-chance.js';
import { loggedFailures } from '../pipeline/failures.js';
import { groupOrders } from '../pipeline/group-orders.js';
import {
  inOrder,
  isError,
  lacksToken,
  ownersOf,
  recordedRequests,
  requestsOf,
  type SentRequest,
  tokenRequestsOf,
} from '../pipeline/requests.js';
import { postedWith, readScenario, type Scenario } from '../pipeline/scenario.js';
import { scenarioPipeline } from '../pipeline/scenario-pipeline.js';
import { recordedVersion } from '../recorded-version.js';

/** Any time works: recordings do not depend on the time. */
const MOMENT: Moment = {
  at: instantOf(new Date('2026-07-15T12:34:56.123Z')) + 456_789n,
  // Go prints nearly all times with this length.
  now: '2026-07-15 12:34:56.123456789 +0000 UTC',
};

/**
 * Manifests and alerts, with the requests to DingTalk. The answers agree when these are equal: the receivers that were
 * reached and their requests (URL with token, the secret that signs it, chat, body byte for byte), the receivers and alerts
 * that were left out, the batches, the HTTP status, whether the process crashed, the token requests, the sidecar requests,
 * and the failures of receivers with their reasons. Where the order of namespaces is random, every order agrees.
 */
export const pipeline: Kind = {
  name: 'pipeline',
  recognises: (line) => hasMembers(line, 'manifests', 'expected', 'orderUndefined'),
  group: ({ tags }) => (Array.isArray(tags) ? String(tags[0]) : ''),
  answer: (line) => {
    const scenario = readScenario(line);
    return scenario.direct ? answerDirect(line, scenario) : answerPosted(line, scenario);
  },
};

function answerPosted(line: Line, scenario: Scenario): Answers {
  const lines = [line, ...((line.variants as readonly Line[] | undefined) ?? [])];
  const outcomes = lines.map((outcome) => recordedAnswer({ ...line, ...outcome }));
  const [first] = outcomes;
  const pipeline = scenarioPipeline(scenario, MOMENT.at);
  const { cluster, batchSize, ownership } = pipeline.settings;
  const payload = { alerts: scenario.alerts, clusterName: cluster.name, batchSize, release: ownership.release };
  const orders = line.orderUndefined === true ? groupOrders(payload, lines.map(shownOrders)) : [identity(scenario)];
  let ours: unknown;
  for (const order of orders) {
    const answer = answerAlerts(scenario, pipeline, order, MOMENT);
    for (const recorded of outcomes) {
      const comparable = withoutUnknownAlerts(withRecordedDrops(answer, recorded, scenario, order, MOMENT), recorded);
      if (JSON.stringify(comparable) === JSON.stringify(recorded)) return { recorded, ours: comparable };
      ours ??= comparable;
    }
  }
  return { recorded: first, ours };
}

/** The messages of some templates do not show which alerts they contain. */
function withoutUnknownAlerts(answer: PipelineAnswer, recorded: PipelineAnswer): PipelineAnswer {
  if (recorded.notDelivered.alerts !== null) return answer;
  return { ...answer, notDelivered: { ...answer.notDelivered, alerts: null } };
}

/** The alerts of each message, where its text shows them. */
function shownOrders({ expected }: Line): readonly (readonly number[])[] {
  return (expected as readonly { readonly requests: readonly Line[] }[]).flatMap(({ requests }) =>
    requests.flatMap(({ alerts }) => (Array.isArray(alerts) ? [alerts as readonly number[]] : [])),
  );
}

function recordedAnswer(line: Line): PipelineAnswer {
  const crash = line.crash !== undefined && line.crash !== null;
  const batches = (line.batches as readonly number[] | undefined) ?? [];
  const notDelivered = line.notDelivered as PipelineAnswer['notDelivered'];
  return {
    expected: recordedRequests(line.expected),
    notDelivered: { receivers: [...notDelivered.receivers].sort(), alerts: notDelivered.alerts },
    // The number of batches before a crash is random.
    batches: crash ? batches.slice(0, 1) : batches,
    httpStatus: 'httpStatus' in line ? (line.httpStatus as number | null) : 200,
    crash,
    tokenRequests: urlsOf(line.tokenRequests),
    sidecarRequests: [...((line.sidecarRequests as readonly string[] | undefined) ?? [])].sort(),
    failures: loggedFailures(line.logs, releaseOf(recordedVersion(line, NEXT_VERSION)).overThrottle === 'dropped'),
  };
}

function answerDirect(line: Line, scenario: Scenario): Answers {
  const { direct = {}, cluster, tenants, version } = scenario;
  const { status } = line.response as { readonly status: number };
  const recorded = { expected: recordedRequests(line.expected), status, tokenRequests: urlsOf(line.tokenRequests) };
  // A member that is not an object ends the request.
  if (['receiver', 'config'].some((member) => hasMembers(direct, member) && !isLine(direct[member])))
    return { recorded, ours: { expected: [], status: 500, tokenRequests: [] } };
  const receiver = placed(direct.receiver, 'Receiver') as Placed<ReceiverFacts> | undefined;
  const config = placed(direct.config, 'Config') as Placed<ConfigFacts> | undefined;
  const posted = isLine(line.verify) ? undefined : postedAlerts(direct);
  if (posted === 'unreadable') return { recorded, ours: { expected: [], status: 400, tokenRequests: [] } };
  const result = sendDirectly(
    cluster,
    { receiver, ...(config && { config }), ...(posted && { alerts: posted }) },
    { at: MOMENT.at, version, complete: true, posted: true, ...(tenants !== undefined && { tenants }) },
  );
  const names = cluster.configs.map(({ facts }) => facts.name);
  const configs = config ? [direct.config as Json] : ownersOf(String(line.manifests), 'Config', names);
  const requests = requestsOf(result.deliveries, { receiver: direct.receiver as Json, configs }, scenario, MOMENT.now);
  const rejected =
    requests.some((request) => isRejected(request, scenario)) || lacksToken(result.deliveries, configs, scenario);
  return {
    recorded,
    ours: {
      expected: requests.length === 0 ? [] : [{ receiver: receiver?.facts.name ?? '', requests: inOrder(requests) }],
      status: rejected ? 400 : result.status,
      tokenRequests: tokenRequestsOf(result.deliveries, configs, scenario),
    },
  };
}

/** Whether DingTalk rejects a request; the manager then passes the error on to its client. */
function isRejected({ url }: SentRequest, { replies }: Scenario): boolean {
  const token = new URL(url).searchParams.get('access_token') ?? '';
  const reply = replies[token];
  return isError(reply);
}

/** Decodes alerts like Go, which treats null as missing. */
function postedAlerts({ alert }: Line): Scenario['alerts'] | 'unreadable' {
  const alerts = isLine(alert) ? (alert.alerts ?? []) : alert === null ? [] : undefined;
  return Array.isArray(alerts) ? postedWith(alerts, isLine(alert) ? alert : {}) : 'unreadable';
}

/** An object of a request; the client may omit its kind and version. */
function placed(object: unknown, kind: 'Receiver' | 'Config'): PlacedObject | undefined {
  if (!isLine(object)) return undefined;
  const text = JSON.stringify({ apiVersion: 'notification.kubesphere.io/v2beta2', kind, ...object });
  const { receivers, configs } = readClusterObjects([{ uri: 'request', facts: factsOf(analyseStream(text)) }]);
  return [...receivers, ...configs][0];
}

function identity({ alerts }: Scenario): readonly number[] {
  return alerts.map((_, index) => index);
}

function urlsOf(requests: unknown): readonly string[] {
  return ((requests as readonly Line[] | undefined) ?? []).map(({ url }) => String(url)).sort();
}
