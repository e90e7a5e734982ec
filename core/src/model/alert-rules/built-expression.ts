import type { Place } from '../../yaml/place.js';
import { itemsAt, numberAt, placeAt, textAt, textsAt } from '../read/fields.js';
import type { BuiltExpression } from './rule-facts.js';

/** A metric, and the field of `metricThreshold` with its limit. */
type Row = readonly [field: string, metric: string];

/** In the order in which KubeSphere looks for the one that is set (kubesphere: rulegroup_types.go). */
const WORKLOAD: readonly Row[] = [
  ['cpu.usage', 'namespace:workload_cpu_usage:sum'],
  ['memory.usage', 'namespace:workload_memory_usage:sum'],
  ['memory.usageWoCache', 'namespace:workload_memory_usage_wo_cache:sum'],
  ['network.transmittedRate', 'namespace:workload_net_bytes_transmitted:sum_irate'],
  ['network.receivedRate', 'namespace:workload_net_bytes_received:sum_irate'],
  ['replica.unavailableRatio', 'namespace:{kind}_unavailable_replicas:ratio'],
];

const NODE: readonly Row[] = [
  ['cpu.utilization', 'node:node_cpu_utilisation:avg1m'],
  ['cpu.load1m', 'node:load1:ratio'],
  ['cpu.load5m', 'node:load5:ratio'],
  ['cpu.load15m', 'node:load15:ratio'],
  ['memory.utilization', 'node:node_memory_utilisation:'],
  ['memory.available', 'node:node_memory_bytes_available:sum'],
  ['network.transmittedRate', 'node:node_net_bytes_transmitted:sum_irate'],
  ['network.receivedRate', 'node:node_net_bytes_received:sum_irate'],
  ['disk.spaceUtilization', 'node:disk_space_utilization:ratio'],
  ['disk.spaceAvailable', 'node:disk_space_available:'],
  ['disk.inodeUtilization', 'node:disk_inode_utilization:ratio'],
  ['disk.iopsRead', 'node:data_volume_iops_reads:sum'],
  ['disk.iopsWrite', 'node:data_volume_iops_writes:sum'],
  ['disk.throughputRead', 'node:data_volume_throughput_bytes_read:sum'],
  ['disk.throughputWrite', 'node:data_volume_throughput_bytes_write:sum'],
  ['pod.utilization', 'node:pod_utilization:ratio'],
  ['pod.abnormalRatio', 'node:pod_abnormal:ratio'],
];

/** KubeSphere records it with another name, so no series has this one. */
const NEVER_RECORDED = 'disk.throughputWrite';

/** The kinds of workloads as the series have them. */
const KINDS = ['Deployment', 'StatefulSet', 'DaemonSet'];
/** As later definitions want them. What becomes of them is not known. */
const LATER_KINDS = ['Statefulset', 'Daemonset'];

/** The condition that `exprBuilder` describes; undefined if there is none. */
export function builtExpressionAt(rule: Place): BuiltExpression | undefined {
  const builder = placeAt(rule, 'exprBuilder');
  const workload = placeAt(builder, 'workload');
  const node = placeAt(builder, 'node');
  if (workload) return workloadExpression(workload);
  return node && nodeExpression(node);
}

function workloadExpression(place: Place): BuiltExpression {
  const kind = textAt(place, 'kind');
  const row = rowOf(place, WORKLOAD);
  const names = namesIn(place);
  if (kind === '' || !row || names.length === 0) return { expression: undefined, flaw: 'incomplete' };
  const metric = row[1].replace('{kind}', kind.toLowerCase());
  const isLater = LATER_KINDS.includes(kind);
  const flaw = isLater ? 'later-kind' : KINDS.includes(kind) ? undefined : 'kind';
  const [only = '', ...more] = names;
  const matcher = isLater
    ? `=~${quoted(`(?i:${kind}):(${names.join('|')})`)}`
    : more.length === 0
      ? `=${quoted(`${kind}:${only}`)}`
      : `=~${quoted(`${kind}:(${names.join('|')})`)}`;
  return compared(place, `${metric}{workload${matcher}}`, row, flaw);
}

function nodeExpression(place: Place): BuiltExpression {
  const row = rowOf(place, NODE);
  const names = namesIn(place);
  const [only, ...more] = names;
  if (!row || only === undefined) return { expression: undefined, flaw: 'incomplete' };
  const matcher = more.length === 0 ? `=${quoted(only)}` : `=~${quoted(`(${names.join('|')})`)}`;
  return compared(place, `${row[1]}{node${matcher}}`, row, row[0] === NEVER_RECORDED ? 'metric' : undefined);
}

function compared(place: Place, selector: string, [field]: Row, flaw: BuiltExpression['flaw']): BuiltExpression {
  const comparator = textAt(place, 'comparator');
  if (comparator === '') return { expression: undefined, flaw: 'incomplete' };
  const limit = numberAt(place, 'metricThreshold', ...field.split('.'));
  return { expression: `${selector} ${comparator} ${limit}`, flaw };
}

function rowOf(place: Place, rows: readonly Row[]): Row | undefined {
  return rows.find(([field]) => placeAt(place, 'metricThreshold', ...field.split('.')) !== undefined);
}

/** The names, also those of clusters and namespaces, in which a GlobalRuleGroup lists them. */
function namesIn(place: Place): readonly string[] {
  return [...textsAt(place, 'names'), ...itemsAt(place, 'names').flatMap((scope) => textsAt(scope, 'names'))];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
