import { phrase } from '../../../text/phrase.js';
import { replaceValue } from '../../../yaml/edit.js';
import { isEncodedCredential } from '../encoded-credential.js';
import type { Rule } from '../rule.js';
import { secretEntries } from '../secret-entries.js';

export const secretDoubleEncoded: Rule = {
  meta: {
    id: 'secret-double-encoded',
    family: 'runtime',
    severity: 'error',
    summary: 'A robot’s webhook or secret in a Secret is Base64-encoded once too often.',
    fixes: 'safe',
    reroutes: true,
  },
  visit: {
    root(root, report, { kind }) {
      if (kind !== 'Secret') return;
      for (const { key, place, value, encoded } of secretEntries(root)) {
        if (!isEncodedCredential(value)) continue;
        report({
          place,
          mark: 'key',
          entry: { key, uses: ['webhook', 'signingSecret'] },
          message: encoded
            ? phrase(
                '“{key}” is encoded twice, so the manager reads Base64 instead of the credential. Encode it once.',
                {
                  key,
                },
              )
            : phrase(
                '“{key}” is Base64, but `stringData` holds plain text. Move it to `data`, or write the plain text.',
                {
                  key,
                },
              ),
          fixes: encoded ? [{ title: phrase('Decode it once'), edits: [replaceValue(place, value.trim())] }] : [],
        });
      }
    },
  },
};
