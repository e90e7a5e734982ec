import type { ManifestObject } from '../../yaml/object.js';
import { type Credential, readCredential } from './credential.js';
import { objectMember } from './json-fields.js';

/** The app of a Config, which conversations are sent with. `spec.dingtalk.labels` plays no part in the manager. */
export interface DingTalkConfig {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly appKey: Credential;
  readonly appSecret: Credential;
}

/** Undefined for anything but a Config with `spec.dingtalk.conversation`. */
export function readDingTalkConfig(object: ManifestObject): DingTalkConfig | undefined {
  const conversation = objectMember(objectMember(objectMember(object.value, 'spec'), 'dingtalk'), 'conversation');
  if (object.kind !== 'Config' || conversation === undefined) return undefined;
  return {
    name: object.name,
    labels: object.labels,
    appKey: readCredential(objectMember(conversation, 'appkey')),
    appSecret: readCredential(objectMember(conversation, 'appsecret')),
  };
}
