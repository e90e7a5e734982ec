import { itemsAt, placeAt } from '../../../model/read/fields.js';
import { knownLabels } from '../../../model/schema/navigate.js';
import { unknownAt } from '../../../model/unknown/unknown-at.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { members, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { isOff } from '../is-off.js';
import { requirementParts } from '../requirement.js';
import type { Rule } from '../rule.js';

const NEGATIVE: ReadonlySet<string> = new Set(['NotIn', 'DoesNotExist']);

/** `NotIn` and `DoesNotExist` are true for alerts without the label (Kubernetes: LabelSelector). */
export const silenceNegativeOnly: Rule = {
  meta: {
    id: 'silence-negative-only',
    family: 'runtime',
    severity: 'warning',
    sometimes: ['information'],
    summary: 'A Silence has only negative conditions, so it mutes nearly every alert.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind }) {
      const spec = kind === 'Silence' ? presentMember(root, 'spec') : undefined;
      const matcher = placeAt(spec, 'matcher');
      if (!spec || !matcher || isOff(spec)) return;
      const labels = placeAt(matcher, 'matchLabels');
      if (labels && (members(labels).length > 0 || unknownAt(labels) !== undefined)) return;
      const conditions = itemsAt(matcher, 'matchExpressions');
      if (conditions.length === 0 || !conditions.every(isNegative)) return;
      const keys = conditions.map((condition) => stringAt(requirementParts(condition).key) ?? '');
      const limited = presentMember(spec, 'startsAt') ?? presentMember(spec, 'schedule');
      // Alerts have the known labels, so “all but these” is probably what is meant.
      const meant = limited || keys.every((key) => knownLabels().has(key));
      report({
        place: matcher,
        lacks: spec,
        mark: 'key',
        ...(meant && { severity: 'information' as const }),
        message: describe([...new Set(keys)]),
      });
    },
  },
};

function isNegative(condition: Place): boolean {
  const { known, key } = requirementParts(condition);
  return key !== undefined && known !== undefined && NEGATIVE.has(known.name);
}

function describe(keys: readonly string[]): Phrase {
  const [key = ''] = keys;
  return keys.length === 1
    ? phrase(
        'The only condition is negative, so this Silence also mutes every alert without the label “{key}”. Add a condition that the alerts to mute fulfil.',
        { key },
      )
    : phrase(
        'All conditions are negative, so this Silence also mutes every alert without the labels {keys}. Add a condition that the alerts to mute fulfil.',
        { keys: listPhrase(keys.map((each) => `“${each}”`)) },
      );
}
