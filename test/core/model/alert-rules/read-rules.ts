import type { AlertRule } from '../../../../core/src/model/alert-rules/alert-rule.js';
import { alertRulesOf } from '../../../../core/src/model/alert-rules/alert-rules-of.js';
import { mentionsRules } from '../../../../core/src/model/alert-rules/mentions-rules.js';
import { readRuleObject } from '../../../../core/src/model/alert-rules/read-rule-object.js';
import type { RuleObject } from '../../../../core/src/model/alert-rules/rule-facts.js';
import { parseManagerVersion } from '../../../../core/src/model/release/manager-version.js';
import { releaseOf } from '../../../../core/src/model/release/release.js';
import { indexLines } from '../../../../core/src/text/line-index.js';
import { renderPhrase } from '../../../../core/src/text/phrase.js';
import { rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';
import { splitStream } from '../../../../core/src/yaml/split-stream.js';
import { showLabels } from '../../go/promql/show-labels.js';

/** The objects with rules in a stream. */
export function objectsIn(stream: string): readonly RuleObject[] {
  return splitStream(stream).flatMap(({ text }) => {
    const { root } = readDocument(text);
    return (mentionsRules(text) && root && readRuleObject(rootPlace(root), indexLines(text))) || [];
  });
}

/** The alert rules of a stream, for the manager or KubeSphere that is named. */
export function rulesIn(stream: string, target: string): readonly AlertRule[] {
  return alertRulesOf(objectsIn(stream), releaseOf(parseManagerVersion(target)));
}

/** Each rule in one line: its alert, what becomes of it, and its labels. */
export function shownRules(stream: string, target: string): readonly string[] {
  return rulesIn(stream, target).map(({ alert, evaluation, labels }) =>
    evaluation.state === 'evaluated'
      ? `${alert}: ${showLabels(labels)}`
      : `${alert}: ${evaluation.state}: ${renderPhrase(evaluation.why)}`,
  );
}
