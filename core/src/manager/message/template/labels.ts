import { compareStrings, type GoMap } from '../../../go/template/index.js';
import type { PairData } from './alert-data.js';

/** The labels that the manager's own data hides from pairs. */
export const HIDDEN_LABELS: readonly string[] = ['rule_id'];

/** The labels that `DefaultFilter` removes. `summaryCn` is not one of them. */
export const FILTERED: readonly string[] = [...HIDDEN_LABELS, 'runbook_url', 'message', 'summary', 'summary_cn'];

/** The labels in the order of Alertmanager and the manager: `alertname` first, then byte by byte. */
export function sortedPairs(labels: GoMap, hidden: readonly string[]): PairData[] {
  const names = [...labels.keys()].filter((name) => !hidden.includes(name)).sort(byName);
  return names.map((name) => ({ name, value: String(labels.get(name)) }));
}

function byName(a: string, b: string): number {
  if (a === 'alertname') return -1;
  return b === 'alertname' ? 1 : compareStrings(a, b);
}

/** The annotation that describes the alert; empty when it is missing. */
export function messageOf(annotations: GoMap): string {
  return first(annotations, ['message', 'summary', 'summaryCn']);
}

export function chineseMessageOf(annotations: GoMap): string {
  return first(annotations, ['summaryCn', 'message', 'summary']);
}

function first(annotations: GoMap, names: readonly string[]): string {
  return names.map((name) => String(annotations.get(name) ?? '')).find((text) => text !== '') ?? '';
}
