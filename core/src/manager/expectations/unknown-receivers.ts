import type { Cluster } from '../../model/cluster/cluster.js';
import type { CaseResult } from './case-result.js';
import type { ExpectationProblem, Expectations } from './expectations.js';
import { unknownReceiver } from './failure-reasons.js';

/** Reports receivers that a test names but its manifests do not contain, so no alert can reach them. */
export function unknownReceivers({ cases }: Expectations, { receivers }: Cluster): readonly ExpectationProblem[] {
  const known = receivers.map(({ facts }) => facts.name);
  const named = cases.flatMap(({ expect: { receivers, contains, excludes, messages } }) => [
    ...[receivers, contains, excludes].flatMap((list) => list?.items ?? []),
    ...messages.map(({ receiver }) => receiver),
  ]);
  return named.flatMap(({ text, range }): readonly ExpectationProblem[] =>
    known.includes(text)
      ? []
      : [{ code: 'receiver-unknown', severity: 'warning', phrase: unknownReceiver(text, known), range }],
  );
}

/** Those in cases that pass nevertheless. A failed case already says why, also if the cluster rejects the receiver. */
export function unnoticedUnknownReceivers(
  { cases }: Expectations,
  results: readonly CaseResult[],
  cluster: Cluster,
): readonly ExpectationProblem[] {
  const passed = results.flatMap(({ index, failures }) => {
    const found = failures.length === 0 ? cases[index] : undefined;
    return found ? [found] : [];
  });
  return unknownReceivers({ cases: passed }, cluster);
}
