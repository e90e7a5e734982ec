import type { UpgradeReport } from '#core';
import { comparisonJson } from '../comparison/comparison-json.js';
import type { Translate } from '../terminal/terminal.js';

/** A report for programs. Lines count from 1. */
export function upgradeJson(report: UpgradeReport, worse: boolean, translate: Translate): string {
  const { show, place, causes, release, shared } = comparisonJson(translate);
  const { from, to, compared, rejected, accepted } = report;
  const documents = (changes: UpgradeReport['rejected']) =>
    changes.map(({ at, kind = null, name = null, causes: reasons }) => ({
      ...place(at),
      kind,
      name,
      causes: causes(reasons),
    }));
  const value = {
    from: release(from),
    to: release(to),
    compared,
    worse,
    rejected: documents(rejected),
    accepted: documents(accepted),
    rejectedByBoth: documents(report.rejectedByBoth),
    ...shared(report),
    conversions: report.conversions.map(({ at, kind, name, fixable, losses }) => ({
      ...place(at),
      kind,
      name,
      fixable,
      losses,
    })),
    installed: report.installed.map(show),
    assumptions: report.assumptions.map(show),
  };
  return JSON.stringify(value, undefined, 2);
}
