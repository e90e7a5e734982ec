import { installedConfig } from '../../model/alertmanager/installed.js';
import { readAlertmanager } from '../../model/alertmanager/read/read-alertmanager.js';
import type { AlertmanagerConfigFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { toFinding, worded } from '../../model/finding/to-finding.js';
import { SERVED_VERSION } from '../../model/kind-names.js';
import { findKind } from '../../model/kinds.js';
import { rangeOf } from '../../model/read/range-of.js';
import { holdsUnknown } from '../../model/unknown/unknown-at.js';
import { managerOfValues } from '../../model/values/manager-facts.js';
import { mergeValues } from '../../model/values/merge-values.js';
import type { WrittenValues } from '../../model/values/values-in.js';
import { writtenManager } from '../../model/values/values-manager.js';
import { phrase } from '../../text/phrase.js';
import type { YamlNode } from '../../yaml/node.js';
import { checkAlertmanager } from '../alertmanager/check-alertmanager.js';
import { ALERTMANAGER_CHECKS } from '../alertmanager-checks.js';
import { namesOfTemplates } from '../names/read-names.js';
import { readReferences } from '../names/read-references.js';
import { messageTemplates, templateCalls } from '../template/template-calls.js';
import { templateUses } from '../template/template-uses.js';
import { checkManagerValues, pathInValues } from '../values/check-manager-values.js';
import type { Source } from './analyse-document.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { inOrder } from './in-order.js';
import { outlineObject } from './outline.js';
import { findReferences } from './references.js';
import { syntaxFinding } from './syntax-findings.js';

/** Values of the manager’s chart. They declare the NotificationManager that the chart makes of them. */
export function analyseValues(values: readonly WrittenValues[], source: Source): DocumentAnalysis {
  const { text, lines, use } = source;
  const alertmanager = installedUnder(values);
  const findings = inOrder(
    values.flatMap((each) => [
      ...findingsOfValues(each, source),
      ...findingsOfAlertmanager(each, source, alertmanager),
    ]),
  );
  const manager = managerOfValues(values, lines);
  const alertmanagers = use.kind === 'patch' ? [] : alertmanagersOf(values, source);
  const written = values.flatMap(({ parts, origin }) => (origin === 'values' && parts?.notificationManager) || [])[0];
  const info = findKind(SERVED_VERSION, 'NotificationManager');
  if (!manager || !written || !info)
    return findings.length + alertmanagers.length === 0 ? NOTHING : { ...NOTHING, findings, pipeline: alertmanagers };
  const root = writtenManager(written);
  // what alerts meet is the patched plan
  if (use.kind === 'patch') return { ...NOTHING, findings, isPatch: true };
  const calls = templateCalls(info.kind, root, text, lines);
  const isVerbatim = values.every((each) => each.isVerbatim);
  return {
    ...NOTHING,
    findings,
    object: { ...outlineObject(info, root, root.node.end, lines, []), isOfChart: true },
    references: findReferences(root),
    hasUnknown: holdsUnknown(root),
    pipeline: [manager.facts, ...alertmanagers],
    names: isVerbatim ? [...readReferences(root, info.kind, lines), ...namesOfTemplates([], calls, lines)] : [],
    templateCalls: calls.map((call) => ({
      ...call,
      path: pathInValues(call.path, written),
    })),
    messageTemplates: messageTemplates(info.kind, root, text),
    templateUses: templateUses(info.kind, root),
    managerVersion: manager.version,
  };
}

function findingsOfValues(
  { parts, origin, problems, isVerbatim, path, reader }: WrittenValues,
  source: Source,
): readonly Finding[] {
  const { text, lines, release } = source;
  const syntax = problems.map((problem): Finding => {
    const finding = syntaxFinding(problem, lines);
    if (finding.severity !== 'error') return { ...finding, path };
    return {
      ...finding,
      ...worded(phrase('{program} rejects this text. {problem}', { program: reader, problem: finding.phrase })),
      path,
    };
  });
  const written = parts?.notificationManager;
  if (!written) return syntax;
  const found = checkManagerValues(written, text, release).map(({ check, draft }): Finding => {
    const finding = toFinding(check, draft, lines, text);
    const fixes = isVerbatim ? finding.fixes : [];
    // What one cluster rejects, the others still get.
    const family = origin === 'override' && finding.family === 'admission' ? 'runtime' : finding.family;
    return { ...finding, family, path: pathInValues(finding.path, written), fixes };
  });
  return [...syntax, ...found];
}

/** The configuration of Alertmanager under the values for single clusters. */
function installedUnder(values: readonly WrittenValues[]): YamlNode {
  const config = values.find(({ origin }) => origin === 'values')?.parts?.alertmanagerConfig;
  return config ? mergeValues(installedConfig(), config.node) : installedConfig();
}

/** The configuration that the extension makes of its values. Those for single clusters are of no use here. */
function alertmanagersOf(values: readonly WrittenValues[], source: Source): readonly AlertmanagerConfigFacts[] {
  const { lines } = source;
  return values.flatMap((each): readonly AlertmanagerConfigFacts[] => {
    const config = each.parts?.alertmanagerConfig;
    if (!config || each.origin !== 'values') return [];
    const merged = mergeValues(installedConfig(), config.node);
    const isRejected = findingsOfAlertmanager(each, source, installedConfig()).some(
      ({ code, severity }) => code === ALERTMANAGER_CHECKS.invalid.id && severity === 'error',
    );
    const range = rangeOf(lines, config);
    const doubt = isRejected ? 'rejected' : each.alertmanagerBase === 'unknown' ? 'merged' : undefined;
    return [
      {
        kind: 'Alertmanager',
        name: '',
        labels: {},
        range,
        nameRange: range,
        extent: range,
        unknown: [],
        origin: 'values',
        config: merged.kind === 'mapping' && !isRejected ? readAlertmanager(merged, lines) : undefined,
        doubt,
      },
    ];
  });
}

function findingsOfAlertmanager(
  { parts, origin, isVerbatim, alertmanagerBase }: WrittenValues,
  { text, lines }: Source,
  installed: YamlNode,
): readonly Finding[] {
  const config = parts?.alertmanagerConfig;
  if (!config) return [];
  const base = origin === 'override' ? installed : installedConfig();
  return checkAlertmanager(config, lines, base, alertmanagerBase).map(({ check, draft }): Finding => {
    const finding = toFinding(check, draft, lines, text);
    return isVerbatim ? finding : { ...finding, fixes: [] };
  });
}
