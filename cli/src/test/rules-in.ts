import { createAlertRules, factsOf, type ManagerVersion, type PlacedRule, releaseOf, type StreamAnalysis } from '#core';

/** The alert rules of manifests, with their documents. */
export function rulesIn(
  files: readonly { readonly uri: string; readonly stream: StreamAnalysis }[],
  version: ManagerVersion,
): readonly PlacedRule[] {
  const placed = files.flatMap(({ uri, stream }) =>
    factsOf(stream).flatMap(({ rules, line }) => (rules ? [{ uri, line, rules }] : [])),
  );
  const objects = placed.map(({ rules }) => rules);
  const read = createAlertRules()(objects, releaseOf(version));
  return placed.flatMap(({ uri, line, rules }) => (read.get(rules) ?? []).map((rule) => ({ uri, line, rule })));
}
