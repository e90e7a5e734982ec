import type { CredentialUse } from '../../../model/credential-use.js';
import { encodeBase64 } from '../../../text/base64.js';
import { phrase } from '../../../text/phrase.js';
import type { OffsetEdit } from '../../../yaml/edit.js';
import type { Rule } from '../rule.js';
import { type SecretEntry, secretEntries } from '../secret-entries.js';

const ROBOT: readonly CredentialUse[] = ['webhook', 'signingSecret'];
const TRAILING = /(?<![\r\n])[\r\n]+$/;

/** A line break makes a webhook URL invalid and becomes part of a signing secret (notification-manager 2.6). */
export const secretLineBreak: Rule = {
  meta: {
    id: 'secret-line-break',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['error'],
    summary: 'A credential in a Secret ends with a line break, which becomes part of it.',
    fixes: 'safe',
    reroutes: true,
  },
  visit: {
    root(root, report, { kind, text }) {
      if (kind !== 'Secret') return;
      for (const entry of secretEntries(root)) {
        if (!TRAILING.test(entry.value)) continue;
        const { key, place, encoded } = entry;
        const fixes = [{ title: phrase('Remove the line break'), edits: [withoutLineBreak(entry, text)] }];
        report({
          place,
          mark: 'key',
          severity: 'error',
          entry: { key, uses: ROBOT },
          message: phrase(
            '“{key}” ends with a line break, which becomes part of the credential, so no messages arrive.',
            {
              key,
            },
          ),
          fixes,
        });
        report({
          place,
          mark: 'key',
          entry: { key, uses: ['text'] },
          message: encoded
            ? phrase(
                '“{key}” ends with a line break, which becomes part of the credential. Encode it without one, for example with `printf %s`.',
                { key },
              )
            : phrase('“{key}” ends with a line break, which becomes part of the credential. Use `|-` instead of `|`.', {
                key,
              }),
          fixes,
        });
      }
    },
  },
};

/** Replaces only what changes: the end of the Base64, or the head of the block. */
function withoutLineBreak({ place, value, encoded }: SecretEntry, text: string): OffsetEdit | undefined {
  const { start, end } = place.node;
  const source = text.slice(start, end);
  if (!encoded) {
    const head = /^[|>]([1-9]?)[+]?(?=[\r\n \t])/.exec(source);
    return head ? { start, end: start + head[0].length, newText: `${source.charAt(0)}${head[1]}-` } : undefined;
  }
  const before = encodeBase64(value);
  const after = encodeBase64(value.replace(TRAILING, ''));
  const at = source.indexOf(before);
  if (at < 0) return undefined;
  let same = 0;
  while (same < after.length && after[same] === before[same]) same++;
  return { start: start + at + same, end: start + at + before.length, newText: after.slice(same) };
}
