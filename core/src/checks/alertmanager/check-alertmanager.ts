import { type Base, installedConfig } from '../../model/alertmanager/installed.js';
import { readAlertmanager } from '../../model/alertmanager/read/read-alertmanager.js';
import { hasUnknownKey, unknownAt } from '../../model/unknown/unknown-at.js';
import { mergeValues } from '../../model/values/merge-values.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import type { YamlNode } from '../../yaml/node.js';
import { member, type Place } from '../../yaml/place.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { withholdUnknown } from '../withhold-unknown.js';
import { checkIntervals } from './check-intervals.js';
import { checkManagerReached } from './check-manager-reached.js';
import { checkNames } from './check-names.js';
import { checkInhibitRule, checkRoot, checkRoute } from './check-route.js';
import { checkShape } from './check-shape.js';
import { checkDuration } from './check-texts.js';
import { checkWebhooks } from './check-webhooks.js';
import { rejected, type Subject } from './subject.js';

/**
 * The problems of `alertmanager.config` in the values of KubeSphere's extension: what makes Alertmanager reject the
 * configuration, after it is merged over the installed one, and whether alerts then reach the notification manager.
 *
 * @param lines of the document in which it is
 * @param installed the configuration that it is merged over; default: the installed one
 * @param base how certain that is
 */
export function checkAlertmanager(
  config: Place,
  lines: LineIndex,
  installed: YamlNode = installedConfig(),
  base: Base = 'known',
): readonly SchemaProblem[] {
  const merged = mergeValues(installed, config.node);
  if (merged.kind !== 'mapping') return [];
  const facts = readAlertmanager(merged, lines);
  const subject = { config, facts, base };
  const problems = [...checkShape(config), ...checkParts(subject)];
  const isLoaded = !problems.some(({ check }) => check === ALERTMANAGER_CHECKS.invalid);
  return withholdUnknown([...problems, ...(isLoaded ? checkManagerReached(subject) : [])], config, lines.text);
}

function checkParts(subject: Subject): readonly SchemaProblem[] {
  const { facts } = subject;
  return [
    ...(facts.resolveTimeout ? checkDuration(subject, facts.resolveTimeout) : []),
    ...checkMissingRoute(subject),
    ...checkRoot(subject),
    ...(facts.route ? checkRoute(subject, facts.route) : []),
    ...facts.inhibitRules.flatMap((rule) => checkInhibitRule(subject, rule)),
    ...checkWebhooks(subject),
    ...checkIntervals(subject),
    ...checkNames(subject),
  ];
}

/** Only a null removes the route of the installed configuration. */
function checkMissingRoute({ config, facts }: Subject): readonly SchemaProblem[] {
  const route = member(config, 'route');
  if (facts.route || hasUnknownKey(config) || unknownAt(route) !== undefined) return [];
  if (route && route.node.kind !== 'scalar') return [];
  return [rejected(route ?? config, phrase('There is no root route.'))];
}
