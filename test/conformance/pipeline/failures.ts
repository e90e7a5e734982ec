import { isDeepStrictEqual } from 'node:util';
import type { Delivery, DeliveryFailureCode, Entry, Routing } from '#core';
import type { Line } from '../kind.js';

/** Short descriptions of failures, from the manager's log and from the product's answer. */
const LOGGED: readonly (readonly [RegExp, string])[] = [
  [/^DingTalkNotifier: config is nil/, 'config'],
  [/^DingTalkNotifier: get (?:webhook|chatbot) secret error/, 'credential'],
  [/^DingTalkNotifier: get app(?:key|secret) error/, 'credential'],
  [/^DingTalkNotifier: split message error/, 'render'],
  [/^DingTalkNotifier: create receiver template error/, 'templates'],
  [/^DingTalkNotifier: unknown message type/, 'type'],
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
};

export function failuresOf(routing: Routing, deliveries: readonly Delivery[]): readonly string[] {
  const { pipeline, incidents, classes } = routing;
  const { cluster } = pipeline;
  const ignored = pipeline.ignored.map((index) => `ignored ${cluster.receivers[index]?.facts.name}`);
  const broken = incidents.flatMap(({ stage, kind, receiver }) =>
    stage === 'filter' && kind === 'batch-stopped' ? [`filter ${cluster.receivers[receiver ?? -1]?.facts.name}`] : [],
  );
  const unread = pipeline.entries.some((entry, index) => isUnread(entry, index, routing)) ? ['templates'] : [];
  const failed = deliveries.flatMap((delivery) => [
    ...(delivery.failure ? [CODES[delivery.failure.code] ?? ''] : []),
    ...(delivery.tooLarge.length > 0 && !isEarly(delivery) ? ['too-large'] : []),
  ]);
  const sidecar = classes.some(({ tenants }) => tenants?.source === 'failed') ? ['sidecar'] : [];
  return distinct([...ignored, ...broken, ...unread, ...failed, ...sidecar]);
}

/** A missing app, webhook or template fails before a message is composed. */
function isEarly({ failure, target, credentials }: Delivery): boolean {
  if (!failure) return false;
  if (target === 'conversation' && failure.stage !== 'message') return true;
  const hasNoWebhook = failure.code === 'secret-missing' || failure.code === 'credential-missing';
  return hasNoWebhook && isDeepStrictEqual(failure.at, credentials[0]?.at);
}

/** The manager reads the templates of a routed receiver even when its conditions match no alert. */
function isUnread(
  { section, object }: Entry,
  index: number,
  { pipeline, batches, classOf, classes }: Routing,
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

export function loggedFailures(logs: unknown): readonly string[] {
  return distinct(
    ((logs as readonly Line[] | null | undefined) ?? []).map((log) => {
      const message = String(log.msg);
      if (message.startsWith('Ignore receiver')) return `ignored ${String(log.name)}`;
      if (message === 'Filter failed') return `filter ${String(log.receiver)}`;
      return LOGGED.find(([pattern]) => pattern.test(message))?.[1] ?? '';
    }),
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '').sort();
}
