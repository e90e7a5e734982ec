import type { LineIndex } from '../../../text/line-index.js';
import type { Place } from '../../../yaml/place.js';
import { flagAt, placeAt } from '../../read/fields.js';
import type { InhibitRuleFacts, RouteFacts } from '../facts.js';
import { readMatchers } from './read-matchers.js';
import { listAt, textFactAt, textListAt, writtenAt } from './read-text.js';

/** Undefined for what is no mapping. */
export function readRoute(route: Place | undefined, lines: LineIndex): RouteFacts | undefined {
  if (route?.node.kind !== 'mapping') return undefined;
  const text = (name: string) => textFactAt(placeAt(route, name), lines);
  return {
    ...writtenAt(route, lines),
    receiver: text('receiver'),
    groupBy: textListAt(route, 'group_by', lines),
    groupWait: text('group_wait'),
    groupInterval: text('group_interval'),
    repeatInterval: text('repeat_interval'),
    continues: flagAt(route, 'continue') ?? false,
    matchers: readMatchers(route, lines),
    muteTimeIntervals: textListAt(route, 'mute_time_intervals', lines),
    activeTimeIntervals: textListAt(route, 'active_time_intervals', lines),
    routes: listAt(placeAt(route, 'routes'), (child) => readRoute(child, lines)),
  };
}

export function readInhibitRule(rule: Place, lines: LineIndex): InhibitRuleFacts | undefined {
  if (rule.node.kind !== 'mapping') return undefined;
  return {
    ...writtenAt(rule, lines),
    source: readMatchers(rule, lines, 'source_'),
    target: readMatchers(rule, lines, 'target_'),
    equal: textListAt(rule, 'equal', lines),
  };
}
