import { type PhraseArgument, phrase } from '../../text/phrase.js';
import { showValues } from './show-values.js';

/** Labels that the console or the manager's language pack translates. English uses their names. */
const NAMED = new Map([
  ['alertname', phrase('alertname')],
  ['alerttype', phrase('alerttype')],
  ['cluster', phrase('cluster')],
  ['container', phrase('container')],
  ['daemonset', phrase('daemonset')],
  ['deployment', phrase('deployment')],
  ['host_ip', phrase('host_ip')],
  ['instance', phrase('instance')],
  ['job', phrase('job')],
  ['namespace', phrase('namespace')],
  ['node', phrase('node')],
  ['owner_kind', phrase('owner_kind')],
  ['pod', phrase('pod')],
  ['role', phrase('role')],
  ['rule_group', phrase('rule_group')],
  ['rule_id', phrase('rule_id')],
  ['rule_level', phrase('rule_level')],
  ['service', phrase('service')],
  ['severity', phrase('severity')],
  ['statefulset', phrase('statefulset')],
  ['user', phrase('user')],
  ['workload', phrase('workload')],
]);

/** A label for a sentence, with the console's term if the output language has one. */
export function labelName(key: string): PhraseArgument {
  return NAMED.get(key) ?? showValues([key]);
}
