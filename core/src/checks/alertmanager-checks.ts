import type { RuleMeta } from '../model/finding/draft.js';

/** The findings about an Alertmanager configuration. */
export const ALERTMANAGER_CHECKS = {
  invalid: {
    id: 'alertmanager-config-invalid',
    family: 'runtime',
    severity: 'error',
    sometimes: ['warning'],
    summary: 'Alertmanager rejects the configuration, and keeps its old one or does not start.',
    fixes: 'unsafe',
  },
  unknownField: {
    id: 'alertmanager-field-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'Alertmanager does not know a field, and rejects a configuration with unknown fields.',
    fixes: 'mixed',
  },
  unreached: {
    id: 'alertmanager-manager-unreached',
    family: 'runtime',
    severity: 'warning',
    summary: 'Alertmanager does not send alerts to the notification manager, or not where it takes them.',
    fixes: 'unsafe',
  },
} as const satisfies Record<string, RuleMeta>;
