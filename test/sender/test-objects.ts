import type { DingTalkReceiver, Json, JsonObject } from '#core';
import { instantOf } from '#core';
import { readTestManifests, type TestSetting, testSetting } from '#sender';

/** The file that a test is about. */
export const HOME = 'home.yaml';

export const WEBHOOK = 'https://oapi.dingtalk.com/robot/send?access_token=t';

const NOW = instantOf(new Date('2026-03-02T09:00:00Z'));

/** Objects as JSON, which is YAML, in one file. */
export const file = (uri: string, ...objects: readonly JsonObject[]) => ({
  uri,
  text: objects.map((object) => JSON.stringify(object)).join('\n---\n'),
});

/** The manifests of a text. */
export function settingOfText(content: string): TestSetting {
  return testSetting(readTestManifests([{ uri: HOME, text: content }]), { at: NOW });
}

/** The objects of {@link HOME}, after those of other files. */
export function settingOf(objects: readonly JsonObject[], ...others: readonly ReturnType<typeof file>[]): TestSetting {
  const manifests = readTestManifests([...others, file(HOME, ...objects)]);
  return testSetting(manifests, { at: NOW });
}

/** The only receiver, or the one named. */
export function receiverOf({ receivers }: TestSetting, name = 'desk'): DingTalkReceiver {
  const found = receivers.find((receiver) => receiver.name === name);
  if (!found) throw new Error(`Receiver ${name} not found.`);
  return found;
}

/** A credential in the clear. */
export const text = (value: string): JsonObject => ({ value });

/** A credential in a Secret. */
export const ref = (key: string, name = 's', namespace?: string): JsonObject => ({
  valueFrom: { secretKeyRef: { name, key, ...(namespace !== undefined && { namespace }) } },
});

export const base64 = (value: string): string => Buffer.from(value).toString('base64');

export function secret(body: JsonObject, namespace?: string, name = 's'): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    ...body,
  };
}

type Labels = Readonly<Record<string, string>>;

export function receiver(dingtalk: JsonObject = {}, labels: Labels = { type: 'global' }): JsonObject {
  return own('Receiver', 'desk', labels, { dingtalk });
}

/** @param signing left out: the robot checks no signatures */
export function robot(webhook: Json, signing?: Json): JsonObject {
  return { chatbot: { webhook, ...(signing !== undefined && { secret: signing }) } };
}

export const CHAT: JsonObject = { conversation: { chatids: ['chat1'] } };

export function config(
  name: string,
  labels: Labels,
  app: JsonObject = { appkey: text(`key-${name}`), appsecret: text(`secret-${name}`) },
): JsonObject {
  return own('Config', name, labels, { dingtalk: { conversation: app } });
}

export function own(kind: string, name: string, labels: Labels, spec: JsonObject): JsonObject {
  return { apiVersion: 'notification.kubesphere.io/v2beta2', kind, metadata: { name, labels }, spec };
}
