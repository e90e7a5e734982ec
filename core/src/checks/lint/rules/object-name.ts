import type { FixDraft } from '../../../model/finding/draft.js';
import { placeAt } from '../../../model/read/fields.js';
import { checkSubdomain, type NameProblem, suggestSubdomain } from '../../../model/selector/dns-name.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceValue } from '../../../yaml/edit.js';
import { isNull, member, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

const REASONS: Readonly<Record<NameProblem, Phrase>> = {
  'too-long': phrase('it is longer than 253 characters'),
  characters: phrase(
    'it must consist of lowercase letters, digits, `-` and `.`, and each part between dots must begin and end with a letter or digit',
  ),
};

/** Kubernetes: an object's name is an RFC 1123 subdomain; `kubectl apply` identifies an object by it. */
export const objectName: Rule = {
  meta: {
    id: 'object-name',
    family: 'admission',
    severity: 'error',
    summary: 'The object has no name, or an invalid one.',
    fixes: 'unsafe',
  },
  visit: {
    root(root, report) {
      const metadata = presentMember(root, 'metadata');
      // the schema reports a value of another type
      if (metadata && metadata.node.kind !== 'mapping') return;
      const name = placeAt(metadata, 'name');
      const text = stringAt(name);
      if (name && text === undefined) return;
      const prefix = placeAt(metadata, 'generateName');
      const prefixText = stringAt(prefix) ?? '';
      if (prefix && prefixText !== '' && checkSubdomain(maskTrailingDash(prefixText))) {
        report({
          place: prefix,
          message: phrase('A name cannot begin with “{prefix}”: {reason}.', {
            prefix: prefixText,
            reason: REASONS[checkSubdomain(maskTrailingDash(prefixText)) ?? 'characters'],
          }),
        });
      } else if (prefix && prefixText !== '' && (text === undefined || text === '')) {
        report({
          place: prefix,
          lacks: root,
          message: phrase(
            '`kubectl apply` rejects generated names, because it must know which object to change. Set a `name`, or use `kubectl create`.',
          ),
        });
      } else if (text === undefined || text === '') {
        report({
          place: nameless(root, metadata),
          mark: 'key',
          lacks: root,
          message: phrase('The object needs a name.'),
        });
      }
      const problem = text === undefined || text === '' ? undefined : checkSubdomain(text);
      if (!name || text === undefined || !problem) return;
      report({
        place: name,
        message: phrase('“{name}” is not a valid object name: {reason}.', {
          name: text,
          reason: REASONS[problem],
        }),
        fixes: rename(name, text),
      });
    },
  },
};

/** Where to report a missing name: at its key if there is one, else at the nearest key. */
function nameless(root: Place, metadata: Place | undefined): Place {
  if (metadata) return member(metadata, 'name') ?? metadata;
  const empty = member(root, 'metadata');
  return empty && isNull(empty.node) ? empty : { node: root.node, step: 'metadata' };
}

function rename(name: Place, text: string): readonly FixDraft[] {
  const suggestion = suggestSubdomain(text);
  return suggestion === undefined
    ? []
    : [
        {
          title: phrase('Change to “{value}”', { value: suggestion }),
          edits: [replaceValue(name, quoteScalar(suggestion))],
        },
      ];
}

/** A prefix may end in `-` because more follows (Kubernetes: the last two characters count as one letter). */
function maskTrailingDash(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}
