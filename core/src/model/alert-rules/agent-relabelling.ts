import { knowledgeOf, withLabel } from '../../go/promql/combine-sets.js';
import { ABSENT, either } from '../../go/promql/knowledge.js';
import type { LabelKnowledge, LabelSet } from '../../go/promql/label-set.js';
import { matchesLimit } from '../../go/promql/matches-limit.js';

const EXPORTER = { job: 'node-exporter', namespace: 'kubesphere-monitoring-system' };
const DROPPED = ['namespace', 'pod'];

/**
 * The labels of alerts as the ruler of a cluster sends them: those about the exporter of nodes lose its place
 * (KubeSphere: the values of its extension whizard-alerting). As installed, the exporter is in one namespace.
 */
export function relabelByAgent(labels: LabelSet): LabelSet {
  const job = knowledgeOf(labels, 'job');
  if (!mayBe(job, EXPORTER.job)) return labels;
  const isSure = job.is === 'certain';
  if (!isSure && !mayBe(knowledgeOf(labels, 'namespace'), EXPORTER.namespace)) return labels;
  let set = labels;
  for (const name of DROPPED) set = withLabel(set, name, isSure ? ABSENT : either(knowledgeOf(labels, name), ABSENT));
  return set;
}

function mayBe(knowledge: LabelKnowledge, value: string): boolean {
  if (knowledge.is !== 'open') return knowledge.is === 'certain' && knowledge.value === value;
  return knowledge.limits.every((limit) => matchesLimit(limit, value) !== false);
}
