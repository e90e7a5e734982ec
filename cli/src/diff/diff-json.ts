import { changesIn, type StateChange, type StatesReport } from '#core';
import { comparisonJson } from '../comparison/comparison-json.js';
import type { Translate } from '../terminal/terminal.js';
import { ruleChangesJson } from './rule-changes-json.js';
import type { Sides } from './sides.js';

/** A report for programs: `docs/schemas/diff-report.schema.json`. Lines count from 1. */
export function diffJson(
  report: StatesReport,
  { names, failing }: Pick<Sides, 'names'> & { readonly failing: readonly StateChange[] },
  translate: Translate,
): string {
  const { show, place, alert, causes, release, shared } = comparisonJson(translate);
  const { compared, releases, objects, receivers, silences } = report;
  const objectsOf = (changes: StatesReport['objects']) =>
    changes.map(({ kind = null, name = null, before, after, at, causes: reasons }) => ({
      kind,
      name,
      before,
      after,
      place: place(at),
      causes: causes(reasons),
    }));
  const receiversOf = (changes: StatesReport['receivers']['appearing']) =>
    changes.map(({ name, at, text }) => ({ name, place: place(at), reason: show(text) }));
  const silencesOf = (changes: StatesReport['silences']['appearing']) =>
    changes.map(({ name, at, now, alerts }) => ({ name, place: place(at), now, alerts: alerts.map(alert) }));
  const value = {
    before: show(names.before),
    after: show(names.after),
    compared,
    changed: changesIn(report).has('any'),
    failing,
    releases: releases ? { before: release(releases.before), after: release(releases.after) } : null,
    objects: objectsOf(objects),
    rejectedByBoth: objectsOf(report.rejectedByBoth),
    receivers: { appearing: receiversOf(receivers.appearing), vanishing: receiversOf(receivers.vanishing) },
    alertRules: ruleChangesJson(report.rules, { show, place }),
    silences: { appearing: silencesOf(silences.appearing), vanishing: silencesOf(silences.vanishing) },
    ...shared(report),
    assumptions: report.assumptions.map(show),
  };
  return JSON.stringify(value, undefined, 2);
}
