import { type Cluster, type JsonObject, readClusterObjects, readObjects } from '#core';

type Labels = Readonly<Record<string, string>>;

/** Objects that are applied one after another. */
export function clusterOf(...objects: readonly JsonObject[]): Cluster {
  const text = objects.map((object) => JSON.stringify(object)).join('\n---\n');
  const facts = readObjects(text).flatMap((object) =>
    object.facts ? [{ line: object.line, pipeline: [object.facts] }] : [],
  );
  return readClusterObjects([{ uri: 'a.yaml', facts }]);
}

export function own(kind: string, name: string, labels: Labels, spec: JsonObject = {}): JsonObject {
  return { apiVersion: 'notification.kubesphere.io/v2beta2', kind, metadata: { name, labels }, spec };
}

const APP = { appkey: { value: 'k' }, appsecret: { value: 's' } };

export function config(name: string, labels: Labels, app: JsonObject = APP): JsonObject {
  return own('Config', name, labels, { dingtalk: { conversation: app } });
}

/** A receiver with a conversation. */
export function receiver(labels: Labels, selector?: JsonObject): JsonObject {
  const conversation = { chatids: ['chat1'] };
  return own('Receiver', 'desk', labels, {
    dingtalk: { conversation, ...(selector && { dingtalkConfigSelector: selector }) },
  });
}

/** @param receivers the selectors in `spec.receivers` */
export function manager(receivers: JsonObject, spec: JsonObject = {}): JsonObject {
  return own('NotificationManager', 'notification-manager', {}, { ...spec, receivers });
}

export function secret(name: string, namespace?: string): JsonObject {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, ...(namespace !== undefined && { namespace }) } };
}
