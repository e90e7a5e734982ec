import type { Finding, Severity } from '../../model/finding/finding.js';
import type { ManagerVersion } from '../../model/version/manager-version.js';

/** How severe the findings of a rule are, or that there are none. */
export type RuleSetting = 'off' | Severity;

export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'error', 'warning', 'information', 'hint'];

/** What users may choose. Applied to findings, never to the analysis: a change of it analyses nothing again. */
export interface LintConfig {
  /** By rule; the others keep their own severity. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** The notification manager that the manifests are for; undefined: what its image in the stream says, else the newest. */
  readonly version?: ManagerVersion | undefined;
}

export const DEFAULT_CONFIG: LintConfig = { rules: {} };

/** The findings with the severities that were chosen; what is off is left out. */
export function configureFindings(findings: readonly Finding[], { rules }: LintConfig): readonly Finding[] {
  if (Object.keys(rules).length === 0) return findings;
  return findings.flatMap((finding) => {
    const setting = Object.hasOwn(rules, finding.code) ? rules[finding.code] : undefined;
    if (setting === 'off') return [];
    return setting === undefined || setting === finding.severity ? [finding] : [{ ...finding, severity: setting }];
  });
}
