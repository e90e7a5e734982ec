import { type Phrase, phrase } from '#core';
import type { CredentialField, MissingCredential } from './missing-credential.js';

/** The start of a webhook or signing secret in Base64. */
const ENCODED = /^(?:aHR0c|U0VD)[A-Za-z0-9+/]+=*$/;

/** Problems of a value that looks valid (notification-manager v2.6). Never contains the value. */
export function describeValue(field: CredentialField, name: string, value: string): readonly Phrase[] {
  if (ENCODED.test(value.trim()) && (field === 'webhook' || field === 'secret'))
    return [
      phrase('The {field} of “{name}” is Base64-encoded twice, but the manager decodes it once.', { field, name }),
    ];
  if (!/^\s|\s$/.test(value)) return [];
  switch (field) {
    case 'webhook':
      return [
        phrase(
          'The webhook of “{name}” starts or ends with whitespace. It is not a URL, so the manager sends nothing.',
          {
            name,
          },
        ),
      ];
    case 'secret':
      return [
        phrase('The signing secret of “{name}” starts or ends with whitespace, which becomes part of the key.', {
          name,
        }),
      ];
    case 'appkey':
    case 'appsecret':
      return [
        phrase('The {field} of “{name}” starts or ends with whitespace, which DingTalk treats as part of it.', {
          field,
          name,
        }),
      ];
  }
}

export function describeWrongKey(field: CredentialField, reference: MissingCredential['reference']): Phrase {
  const name = reference.kind === 'secret' ? reference.name : '';
  return field === 'secret'
    ? phrase(
        'Secret “{name}” lacks the key that the {field} refers to. The manager reports no error and sends without a signature.',
        { name, field },
      )
    : phrase(
        'Secret “{name}” lacks the key that the {field} refers to. The manager reports no error, but has no URL to send to.',
        { name, field },
      );
}
