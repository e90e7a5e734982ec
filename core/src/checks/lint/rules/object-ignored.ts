import { closest } from '../../../text/closest.js';
import { phrase } from '../../../text/phrase.js';
import { replaceValue } from '../../../yaml/edit.js';
import { members, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Report, Rule } from '../rule.js';

/** The label that the default NotificationManager selects its objects by, and the values that it uses. */
const TYPE_LABEL = 'type';
const TENANT_KEY = 'user';
const TYPES_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  Receiver: ['global', 'tenant'],
  Config: ['default', 'tenant'],
  Silence: ['global', 'tenant'],
};

/**
 * Compares the labels with the selectors of the installed NotificationManager. That is only a hint: if a NotificationManager
 * is known, `decideIgnored` replaces it.
 */
export const objectIgnored: Rule = {
  meta: {
    id: 'object-ignored',
    family: 'runtime',
    severity: 'hint',
    sometimes: ['warning'],
    summary: 'The labels make the object neither global, default nor a tenant’s, so the manager ignores it.',
    fixes: 'unsafe',
  },
  visit: {
    root(root, report, { kind }) {
      const types = TYPES_OF_KIND[kind];
      const metadata = presentMember(root, 'metadata');
      if (!types || metadata?.node.kind !== 'mapping') return;
      const labels = presentMember(metadata, 'labels');
      if (!labels || (labels.node.kind === 'mapping' && members(labels).length === 0)) {
        report({
          place: labels ?? metadata,
          lacks: metadata,
          mark: 'key',
          message: phrase(
            'The notification manager usually ignores this {kind}, because it has no labels. Add `type: {type}`, or `type: tenant` and `user: …`.',
            { kind, type: types[0] ?? '' },
          ),
        });
        return;
      }
      if (labels.node.kind === 'mapping') checkType(labels, types, kind, report);
    },
  },
};

function checkType(labels: Place, types: readonly string[], kind: string, report: Report): void {
  const type = presentMember(labels, TYPE_LABEL);
  const value = stringAt(type);
  const usual = phrase('{one} or {other}', { one: types[0] ?? '', other: types[1] ?? '' });
  if (!type) {
    report({
      place: labels,
      lacks: labels,
      mark: 'key',
      message: phrase('The notification manager usually selects a {kind} only by the label `type`: {usual}.', {
        kind,
        usual,
      }),
    });
  } else if (value !== undefined && !types.includes(value)) {
    const suggestion = closest(value, types);
    report({
      place: type,
      message: phrase(
        'This label is usually {usual}; with “{value}” the notification manager may ignore this {kind}.',
        { usual, value, kind },
      ),
      fixes: suggestion
        ? [{ title: phrase('Change to “{value}”', { value: suggestion }), edits: [replaceValue(type, suggestion)] }]
        : [],
    });
  } else if (value === 'tenant' && !presentMember(labels, TENANT_KEY)) {
    report({
      place: type,
      lacks: labels,
      message: phrase(
        'A tenant’s {kind} also needs the label `{label}` with the tenant’s name. Without it the notification manager usually ignores the {kind}.',
        { kind, label: TENANT_KEY },
      ),
    });
  }
}
