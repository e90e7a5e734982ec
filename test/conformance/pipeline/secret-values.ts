import { type CredentialSource, isJsonObject, type Json, type ManifestObject, textOf } from '#core';

/** The values of credentials, which the product's pipeline never receives. */
export interface SecretValues {
  of(credential: CredentialSource, owner: Json): string;
}

const FIELDS: Readonly<Record<CredentialSource['use'], readonly string[]>> = {
  webhook: ['spec', 'dingtalk', 'chatbot', 'webhook', 'value'],
  'signing-secret': ['spec', 'dingtalk', 'chatbot', 'secret', 'value'],
  'app-key': ['spec', 'dingtalk', 'conversation', 'appkey', 'value'],
  'app-secret': ['spec', 'dingtalk', 'conversation', 'appsecret', 'value'],
};

export function secretValues(objects: readonly ManifestObject[]): SecretValues {
  const secrets = objects.filter(({ kind }) => kind === 'Secret');
  return {
    of({ use, source }, owner) {
      if (source.kind === 'inline') return textOf(memberAt(owner, FIELDS[use]));
      if (source.kind === 'absent') return '';
      const secret = secrets.findLast(
        ({ name, namespace }) => name === source.name && (namespace ?? 'default') === source.namespace,
      );
      const plain = memberAt(secret?.value, ['stringData', source.key]);
      if (plain !== undefined) return textOf(plain);
      return Buffer.from(textOf(memberAt(secret?.value, ['data', source.key])), 'base64').toString('utf8');
    },
  };
}

function memberAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((found, key) => (isJsonObject(found) ? found[key] : undefined), value);
}
