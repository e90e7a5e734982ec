import type { LabelKnowledge, LabelSet } from '../../../../core/src/go/promql/label-set.js';

/**
 * A set in one line: `{job=k, node?, pod[=~a|b] …}`. `=`: certain; `?`: may be absent; in brackets: its limits; `-`:
 * absent; `…`: any others.
 */
export function showLabels({ labels, closed }: LabelSet): string {
  const shown = [...labels].sort(([left], [right]) => (left < right ? -1 : 1)).map(showLabel);
  return `{${shown.join(', ')}${closed ? '' : ' …'}}`;
}

function showLabel([name, knowledge]: [string, LabelKnowledge]): string {
  if (knowledge.is === 'certain') return `${name}=${knowledge.value}`;
  if (knowledge.is === 'absent') return `-${name}`;
  const limits = knowledge.limits.map(({ op, value }) => `[${op}${value}]`).join('');
  return `${name}${knowledge.mayBeAbsent ? '?' : ''}${limits}`;
}
