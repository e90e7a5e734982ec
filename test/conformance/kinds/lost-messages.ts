import {
  alertRecipients,
  analyseStream,
  type Cluster,
  factsOf,
  NEXT_VERSION,
  type Pipeline,
  preparePipeline,
  readClusterObjects,
  readExpectations,
  releaseOf,
  routeAlerts,
  runTest,
  testMessages,
} from '#core';
import { type Answers, hasMembers, isLine, type Kind, type Line } from '../kind.js';
import { recordedVersion } from '../recorded-version.js';
import { notified, RECORDED, render, textsOf } from './templates.js';

const NAMESPACE = 'kubesphere-monitoring-system';
const RECEIVER = 'ops';

/**
 * What a template recording calls an error is an error in the preview, in a routing test and in a test message, with the
 * same manifests. Other lines agree always: what they send is compared as `templates`.
 *
 * The recordings render alerts as one group, without the labels that the manager adds on the way. A template that fails
 * only for lack of these, such as `index .CommonLabels.Names 1`, or only in a group that the manager does not make, is
 * rendered in that case.
 */
export const lostMessages: Kind = {
  name: 'lost-messages',
  recognises: () => false,
  answer: (line): Answers => {
    const { result, alerts } = line;
    // Without an alert nothing is sent, whatever the templates are.
    const isLost = isLine(result) && hasMembers(result, 'error') && Array.isArray(alerts) && alerts.length > 0;
    if (!isLost) return { recorded: 'sent', ours: 'sent' };
    const expected = resultOf(line);
    return { recorded: { preview: expected, test: expected, send: expected }, ours: outcomes(line) };
  },
};

/** What the recorded template makes of the alerts with the labels that the manager adds. */
function resultOf(line: Line): 'lost' | 'delivered' {
  const { clusterLabel, receiverLabel } = releaseOf(recordedVersion(line, NEXT_VERSION));
  const alerts = ((line.alerts as readonly Line[] | null) ?? []).map((alert) => {
    const labels: Record<string, string> = { ...textsOf(alert.labels) };
    if (clusterLabel === 'overwritten' || !labels.cluster) labels.cluster = 'default';
    if (receiverLabel === 'overwritten' || (receiverLabel === 'filled' && !labels.receiver)) labels.receiver = RECEIVER;
    return { ...alert, labels };
  });
  const result = render({ ...line, alerts, groupLabels: Object.fromEntries(commonGroupLabels(line)) });
  return result.kind === 'failed' || result.parts.length === 0 ? 'lost' : 'delivered';
}

function outcomes(line: Line): unknown {
  const version = recordedVersion(line, NEXT_VERSION);
  const text = manifests(line)
    .map((document) => JSON.stringify(document))
    .join('\n---\n');
  const cluster = readClusterObjects([{ uri: 'manifests', facts: factsOf(analyseStream(text)) }]);
  const alerts = ((line.alerts as readonly Line[] | null) ?? []).map(notified);
  const pipeline = preparePipeline(cluster, { at: RECORDED, version, posted: true });
  const recipients = alertRecipients(routeAlerts(pipeline, alerts));
  return {
    preview: recipients.every(({ delivered }) => delivered.length === 0) ? 'lost' : 'delivered',
    test: isExpected(cluster, pipeline, line) ? 'delivered' : 'lost',
    send: testMessages(pipeline, 0, alerts)?.deliveries.every(
      ({ messages, problem }) => messages.length === 0 && problem,
    )
      ? 'lost'
      : 'delivered',
  };
}

/** Whether a routing test that expects the alerts at the receiver passes. */
function isExpected(cluster: Cluster, { options }: Pipeline, { alerts }: Line): boolean {
  const posted = ((alerts as readonly Line[] | null) ?? []).map(notified);
  const expect = { receivers: [RECEIVER] };
  const text = JSON.stringify({ cases: [{ name: 'arrives', alerts: posted.map(sample), expect }] });
  const nothing = { unmatched: [], alerts: new Map<string, string>() };
  const surroundings = { cluster, now: RECORDED, ...(options.version && { version: options.version }) };
  const { cases, problems } = runTest(readExpectations(text), nothing, surroundings);
  return problems.every(({ severity }) => severity !== 'error') && cases.every(({ failures }) => failures.length === 0);
}

function sample({ status, labels, annotations }: ReturnType<typeof notified>): Line {
  return { ...(status === 'resolved' && { status }), labels, annotations };
}

/** The group labels of a recording that make one group of its alerts. */
function commonGroupLabels({ alerts, groupLabels }: Line): readonly (readonly [label: string, value: string])[] {
  const labels = ((alerts as readonly Line[] | null) ?? []).map((alert) => textsOf(alert.labels));
  return Object.entries(textsOf(groupLabels)).filter(([label, value]) => labels.every((own) => own[label] === value));
}

/** The manifests that make the manager render the templates of a recording. */
function manifests(line: Line): readonly Line[] {
  const texts = (line.templates as readonly string[] | null) ?? [];
  const packs = (line.packs as readonly string[] | null) ?? [];
  const isDirect = releaseOf(recordedVersion(line, NEXT_VERSION)).dispatch === 'direct';
  const groupLabels = commonGroupLabels(line).map(([label]) => label);
  return [
    object('NotificationManager', 'notification-manager', {
      receivers: {
        tenantKey: 'user',
        globalReceiverSelector: { matchLabels: { type: 'global' } },
        tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
        options: {
          dingtalk: { chatbotMessageMaxSize: Number(line.maxSize) },
          ...(isDirect && { global: { templateFile: texts.map((_, index) => `/templates/${index}`) } }),
        },
      },
      ...(isDirect
        ? {
            volumes: [{ name: 't', configMap: { name: 'templates' } }],
            volumeMounts: [{ name: 't', mountPath: '/templates' }],
          }
        : {
            groupLabels,
            template: {
              text: { name: 'templates', namespace: NAMESPACE },
              language: line.language,
              languagePack: packs.map((_, index) => ({ name: `pack-${index}`, namespace: NAMESPACE })),
            },
          }),
    }),
    configMap('templates', texts),
    ...packs.map((pack, index) => configMap(`pack-${index}`, [pack])),
    object('Receiver', RECEIVER, {
      dingtalk: {
        template: line.template,
        ...(line.titleTemplate !== '' && { titleTemplate: line.titleTemplate, tmplType: 'markdown' }),
        chatbot: { webhook: { value: 'https://oapi.dingtalk.com/robot/send?access_token=a' } },
      },
    }),
  ];
}

function object(kind: string, name: string, spec: Line): Line {
  const metadata = { name, labels: { type: 'global' } };
  return { apiVersion: 'notification.kubesphere.io/v2beta2', kind, metadata, spec };
}

function configMap(name: string, texts: readonly string[]): Line {
  const data = Object.fromEntries(texts.map((text, index) => [String(index), text]));
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: NAMESPACE }, data };
}
