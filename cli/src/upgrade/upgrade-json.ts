import { formatManagerVersion, type LinePlace, type Phrase, type UpgradeReport } from '#core';
import type { Translate } from '../terminal/terminal.js';

/** A report for programs. Lines count from 1. */
export function upgradeJson(report: UpgradeReport, worse: boolean, translate: Translate): string {
  const show = (text: Phrase | string): string => (typeof text === 'string' ? text : translate(text));
  const { from, to, compared, rejected, accepted, incidents, recipients, messages, messageCounts, findings } = report;
  const place = ({ uri, line }: LinePlace) => ({ file: uri, line: line + 1 });
  const documents = (changes: UpgradeReport['rejected']) =>
    changes.map(({ at, kind = null, name, causes }) => ({
      ...place(at),
      kind,
      name: name === undefined ? null : show(name),
      causes: causes.map(({ code, path, phrase }) => ({ code, path, message: show(phrase) })),
    }));
  const incidentsOf = (changes: UpgradeReport['incidents']['appearing']) =>
    changes.map(({ text, at }) => ({ text: show(text), place: at ? place(at) : null }));
  const findingsOf = (changes: UpgradeReport['findings']['appearing']) =>
    changes.map(({ code, severity, text, places }) => ({
      code,
      severity,
      message: show(text),
      places: places.map(place),
    }));
  const receiversOf = (changes: UpgradeReport['recipients'][number]['lost']) =>
    changes.map(({ receiver, stage, text, at }) => ({
      receiver: show(receiver),
      stage: stage ?? null,
      reason: show(text),
      place: at ? place(at) : null,
    }));
  const alert = ({ id, name, where }: UpgradeReport['recipients'][number]['alerts'][number]) => ({
    id,
    name: show(name),
    where: show(where),
  });
  const value = {
    from: { version: formatManagerVersion(from), kubeSphere: from.kubeSphere ?? null },
    to: { version: formatManagerVersion(to), kubeSphere: to.kubeSphere ?? null },
    compared,
    worse,
    rejected: documents(rejected),
    accepted: documents(accepted),
    rejectedByBoth: documents(report.rejectedByBoth),
    incidents: { appearing: incidentsOf(incidents.appearing), vanishing: incidentsOf(incidents.vanishing) },
    recipients: recipients.map(({ alerts, before, after, lost, gained }) => ({
      alerts: alerts.map(alert),
      before: before.map(show),
      after: after.map(show),
      lost: receiversOf(lost),
      gained: receiversOf(gained),
    })),
    messages: messages.map(({ count, receivers, alerts, example }) => ({
      count,
      receivers: receivers.map(show),
      alerts: alerts.map(alert),
      example: {
        alert: alert(example.alert),
        receiver: show(example.receiver),
        target: example.target,
        before: show(example.before),
        after: show(example.after),
        diff: example.hunks.map((hunk) => hunk.map(show)),
      },
    })),
    messageCounts: messageCounts.map((change) => ({ ...change, receiver: show(change.receiver) })),
    findings: { appearing: findingsOf(findings.appearing), vanishing: findingsOf(findings.vanishing) },
    conversions: report.conversions.map(({ at, kind, name, fixable, losses }) => ({
      ...place(at),
      kind,
      name: show(name),
      fixable,
      losses: losses.map(show),
    })),
    installed: report.installed.map(show),
    assumptions: report.assumptions.map(show),
  };
  return JSON.stringify(value, undefined, 2);
}
