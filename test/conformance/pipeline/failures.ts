import { isDeepStrictEqual } from 'node:util';
import {
  type ConfigFacts,
  configOwnerOf,
  type Delivery,
  type DeliveryFailureCode,
  type Entry,
  type Placed,
  type Routing,
  type StagedRouting,
} from '#core';
import type { Line } from '../kind.js';

/** Short descriptions of failures, from the manager's log and from the product's answer. */
const LOGGED: readonly (readonly [RegExp, string])[] = [
  [/^DingTalkNotifier: config is nil/, 'config'],
  [/^DingTalkNotifier: get (?:webhook|chatbot) secret error/, 'credential'],
  [/^DingTalkNotifier: get app(?:key|secret) error/, 'credential'],
  [/^DingTalkNotifier: split message error/, 'render'],
  [/^DingTalkNotifier: create receiver template error/, 'templates'],
  [/^DingTalkNotifier: unkn?own message type/, 'type'],
  [/^DingTalkNotifier: get template error/, 'templates'],
  [/^DingTalkNotifier: (?:do http|create http request|set parameters) error/, 'address'],
  [/^alert is too large/, 'too-large'],
  [/^get tenantID error/, 'sidecar'],
];

const CODES: Readonly<Record<DeliveryFailureCode, string | undefined>> = {
  'config-missing': 'config',
  'credential-missing': 'credential',
  'secret-missing': 'credential',
  'webhook-empty': 'address',
  'webhook-unusable': 'address',
  'config-map-missing': 'templates',
  'config-map-key-missing': 'templates',
  'template-parse': 'templates',
  'template-render': 'render',
  'type-unknown': 'type',
  'message-empty': undefined,
  'too-large': 'too-large',
  throttled: 'throttled',
  'manager-crash': undefined,
  'manager-stopped': undefined,
};

export function failuresOf(routing: Routing, deliveries: readonly Delivery[]): readonly string[] {
  const { pipeline, incidents } = routing;
  const { cluster } = pipeline;
  const ignored = [...pipeline.ignored.flatMap((index) => cluster.receivers[index] ?? []), ...ignoredConfigs(routing)];
  const broken = incidents.flatMap(({ stage, kind, receiver }) =>
    stage === 'filter' && kind === 'batch-stopped' ? [`filter ${cluster.receivers[receiver ?? -1]?.facts.name}`] : [],
  );
  const failed = deliveries.flatMap((delivery) => [
    ...(delivery.failure ? [CODES[delivery.failure.code] ?? ''] : []),
    ...(delivery.tooLarge.length > 0 && !isEarly(delivery) ? ['too-large'] : []),
    ...(delivery.throttled.length > 0 ? ['throttled'] : []),
  ]);
  const unowned = ignored.map(({ facts }) => `ignored ${facts.name}`);
  return distinct([...unowned, ...broken, ...failed, ...(isUnread(routing) ? ['templates'] : []), ...sidecar(routing)]);
}

/** Managers before 2.0 log them like receivers. */
function ignoredConfigs({ dispatch, pipeline: { cluster, settings } }: Routing): readonly Placed<ConfigFacts>[] {
  if (dispatch !== 'direct' || !settings.manager) return [];
  return cluster.configs.filter(
    ({ facts }) => facts.hasDingTalk && configOwnerOf(facts.labels, settings.ownership).kind === 'none',
  );
}

function sidecar(routing: Routing): readonly string[] {
  const answers = routing.dispatch === 'direct' ? routing.groups : routing.classes;
  return answers.some(({ tenants }) => tenants?.source === 'failed') ? ['sidecar'] : [];
}

/** A missing app, webhook or template fails before a message is composed. */
function isEarly({ failure, target, credentials }: Delivery): boolean {
  if (!failure) return false;
  if (target === 'conversation' && failure.stage !== 'message') return true;
  const hasNoWebhook = failure.code === 'secret-missing' || failure.code === 'credential-missing';
  return hasNoWebhook && isDeepStrictEqual(failure.at, credentials[0]?.at);
}

/** Managers before 2.0 read the templates for every request. */
function isUnread(routing: Routing): boolean {
  if (routing.dispatch === 'direct')
    return routing.groups.length > 0 && routing.pipeline.templatesOf(undefined).kind === 'failed';
  return routing.pipeline.entries.some((entry, index) => isUnreadFor(entry, index, routing));
}

/** The manager reads the templates of a routed receiver even when its conditions match no alert. */
function isUnreadFor(
  { section, object }: Entry,
  index: number,
  { pipeline, batches, classOf, classes }: StagedRouting,
): boolean {
  if (!section.dingtalk) return false;
  const reference = section.dingtalk.tmplText;
  const templates = pipeline.templatesOf(reference && { object, reference });
  if (templates.kind !== 'failed' || templates.crash) return false;
  return batches.some(
    ({ start, end, incident }) =>
      incident === undefined && classOf.subarray(start, end).some((id) => classes[id]?.members[index]),
  );
}

/** @param dropsExcess whether the manager drops messages over a rate limit; later ones log it, and send them */
export function loggedFailures(logs: unknown, dropsExcess: boolean): readonly string[] {
  return distinct(
    ((logs as readonly Line[] | null | undefined) ?? []).map((log) => {
      const message = String(log.msg);
      if (/^Ignore (?:receiver|empty tenantID)/.test(message)) return `ignored ${String(log.name)}`;
      if (message === 'Filter failed') return `filter ${String(log.receiver)}`;
      if (dropsExcess && DROPPED.test(message)) return 'throttled';
      return LOGGED.find(([pattern]) => pattern.test(message))?.[1] ?? '';
    }),
  );
}

const DROPPED = /^DingTalkNotifier: message to \w+ dropped because of flow control/;

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort();
}
