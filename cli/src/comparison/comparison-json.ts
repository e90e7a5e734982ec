import { formatManagerVersion, type LinePlace, type ManagerVersion, type Phrase, type UpgradeReport } from '#core';
import type { Translate } from '../terminal/terminal.js';

type Shared = Pick<UpgradeReport, 'incidents' | 'recipients' | 'messages' | 'messageCounts' | 'findings'>;
type NamedAlert = UpgradeReport['recipients'][number]['alerts'][number];
type Causes = UpgradeReport['rejected'][number]['causes'];

/** The parts that reports of comparisons for programs share. Lines count from 1. */
export function comparisonJson(translate: Translate) {
  const show = (text: Phrase | string): string => (typeof text === 'string' ? text : translate(text));
  const place = ({ uri, line }: LinePlace) => ({ file: uri, line: line + 1 });
  const alert = ({ id, name, where }: NamedAlert) => ({ id, name, where });
  const causes = (all: Causes) => all.map(({ code, path, phrase }) => ({ code, path, message: show(phrase) }));
  const incidentsOf = (changes: Shared['incidents']['appearing']) =>
    changes.map(({ text, at }) => ({ text: show(text), place: at ? place(at) : null }));
  const findingsOf = (changes: Shared['findings']['appearing']) =>
    changes.map(({ code, severity, text, places }) => ({
      code,
      severity,
      message: show(text),
      places: places.map(place),
    }));
  const receiversOf = (changes: Shared['recipients'][number]['lost']) =>
    changes.map(({ receiver, stage, text, at }) => ({
      receiver,
      stage: stage ?? null,
      reason: show(text),
      place: at ? place(at) : null,
    }));
  const shared = ({ incidents, recipients, messages, messageCounts, findings }: Shared) => ({
    incidents: { appearing: incidentsOf(incidents.appearing), vanishing: incidentsOf(incidents.vanishing) },
    recipients: recipients.map(({ alerts, before, after, lost, gained }) => ({
      alerts: alerts.map(alert),
      before,
      after,
      lost: receiversOf(lost),
      gained: receiversOf(gained),
    })),
    messages: messages.map(({ count, receivers, alerts, example }) => ({
      count,
      receivers,
      alerts: alerts.map(alert),
      example: {
        alert: alert(example.alert),
        receiver: example.receiver,
        target: example.target,
        before: example.before,
        after: example.after,
        diff: example.hunks,
      },
    })),
    messageCounts,
    findings: { appearing: findingsOf(findings.appearing), vanishing: findingsOf(findings.vanishing) },
  });
  const release = (version: ManagerVersion) => ({
    version: formatManagerVersion(version),
    kubeSphere: version.kubeSphere ?? null,
  });
  return { show, place, alert, causes, release, shared };
}
