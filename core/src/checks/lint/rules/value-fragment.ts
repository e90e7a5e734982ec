import { phrase } from '../../../text/phrase.js';
import type { Place } from '../../../yaml/place.js';
import { hasMatch } from '../requirement.js';
import type { Report, Rule, RuleContext } from '../rule.js';
import { selectsAlerts, visitComparedValues } from '../selector-subject.js';

/** Words that are common in alert names, but hardly ever the whole name. */
const WORDS: ReadonlySet<string> = new Set(
  [
    ['alert', 'alerts', 'alarm', 'alarms', 'error', 'errors', 'fail', 'failed', 'failure', 'warning', 'critical'],
    ['cpu', 'mem', 'memory', 'disk', 'network', 'node', 'pod', 'container', 'deployment', 'job', 'etcd', 'kube'],
    ['high', 'low', 'slow', 'down', 'usage', 'restart'],
  ].flat(),
);

export const valueFragment: Rule = {
  meta: {
    id: 'value-fragment',
    family: 'style',
    severity: 'hint',
    summary: 'In compares the whole alert name, and this value looks like only a part of one.',
    fixes: 'none',
  },
  visit: { alertSelector: check, configSelector: check },
};

function check(selector: Place, report: Report, context: RuleContext): void {
  if (!selectsAlerts(selector)) return;
  const isName = (key: string): boolean => key === 'alertname';
  visitComparedValues(selector, isName, (_key, value, place) => {
    if (!WORDS.has(value.toLowerCase())) return;
    report({
      place,
      mark: 'value',
      message: hasMatch(context)
        ? phrase(
            'The whole name is compared, so only alerts named exactly “{value}” are meant. To match all alerts with “{value}” in their name, use “Match”.',
            { value },
          )
        : phrase(
            'The whole name is compared, so only alerts named exactly “{value}” are meant. List the whole names.',
            {
              value,
            },
          ),
    });
  });
}
