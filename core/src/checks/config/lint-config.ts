import type { Alert } from '../../model/alert.js';
import type { Finding, Severity } from '../../model/finding/finding.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';

/** The severity of the findings of a rule, or `off`. */
export type RuleSetting = 'off' | Severity;

export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'error', 'warning', 'information', 'hint'];

/** The user’s settings. They apply to findings, not to the analysis, so a change needs no new analysis. */
export interface LintConfig {
  /** By rule; other rules keep their own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The severities of alert rules whose alerts must reach a receiver; default: {@link ALERT_RULE_SEVERITIES}. */
  readonly alertRuleSeverities?: readonly string[] | undefined;
  /**
   * Alerts that exist beside those of alert rules, such as samples and those of routing tests: what they have is no typo.
   * The same array for as long as they stay the same; `unknown`: they are not read yet.
   */
  readonly knownAlerts?: readonly Pick<Alert, 'labels'>[] | 'unknown' | undefined;
  /** The targeted notification manager; undefined: the one in the image in the stream, else the newest. */
  readonly version?: ManagerVersion | undefined;
}

/** What people must hear about at once. */
export const ALERT_RULE_SEVERITIES: readonly string[] = ['critical'];

export const DEFAULT_CONFIG: LintConfig = { rules: {} };

/** Applies the configured severities, and drops the findings of rules that are off. */
export function configureFindings(findings: readonly Finding[], { rules }: LintConfig): readonly Finding[] {
  if (Object.keys(rules).length === 0) return findings;
  return findings.flatMap((finding) => {
    const setting = Object.hasOwn(rules, finding.code) ? rules[finding.code] : undefined;
    if (setting === 'off') return [];
    return setting === undefined || setting === finding.severity ? [finding] : [withSeverity(finding, setting)];
  });
}

/** The same finding with another severity, as the same object as before. */
const changed = new WeakMap<Finding, Finding>();

function withSeverity(finding: Finding, severity: Severity): Finding {
  const known = changed.get(finding);
  if (known?.severity === severity) return known;
  const other = { ...finding, severity };
  changed.set(finding, other);
  return other;
}
