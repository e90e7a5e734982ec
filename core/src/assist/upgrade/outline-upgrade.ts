import { formatTarget } from '../../model/release/manager-version.js';
import { phrase } from '../../text/phrase.js';
import { countItem, messageItem, recipientItem } from './outline-alerts.js';
import { conversionItem, documentItem, findingItem, ignoredItem, incidentItem } from './outline-documents.js';
import type { UpgradeOutline, UpgradeSection } from './upgrade-outline.js';
import type { RecipientChange, UpgradeReport } from './upgrade-report.js';

/** Words a report for people: a headline with counts, and sections in order of damage. */
export function outlineUpgrade(report: UpgradeReport): UpgradeOutline {
  const { from, to, compared, rejected, accepted, incidents, messages, messageCounts, findings } = report;
  const nobody = report.recipients.filter(({ lost, after }) => lost.length > 0 && after.length === 0);
  const fewer = report.recipients.filter(({ lost, after }) => lost.length > 0 && after.length > 0);
  const more = report.recipients.filter(({ lost }) => lost.length === 0);
  const sections: readonly UpgradeSection[] = [
    {
      title: phrase('Documents rejected after the move'),
      count: rejected.length,
      effect: 'worse',
      items: rejected.map(documentItem),
    },
    {
      title: phrase('Failures of the manager after the move'),
      count: incidents.appearing.length,
      effect: 'worse',
      items: incidents.appearing.map(incidentItem),
    },
    { title: phrase('Alerts that no longer reach anybody'), effect: 'worse', ...alerts(nobody) },
    { title: phrase('Alerts that lose a receiver'), effect: 'worse', ...alerts(fewer) },
    { title: phrase('Alerts that reach more receivers'), effect: 'changed', ...alerts(more) },
    {
      title: phrase('Messages that change'),
      count: messages.reduce((sum, { count }) => sum + count, 0),
      effect: 'changed',
      items: messages.map(messageItem),
    },
    {
      title: phrase('Receivers with another number of messages'),
      count: messageCounts.length,
      effect: 'changed',
      items: messageCounts.map(countItem),
    },
    {
      title: phrase('Findings that appear'),
      count: findings.appearing.length,
      effect: findings.appearing.some(({ severity }) => severity === 'error') ? 'worse' : 'changed',
      items: findings.appearing.map(findingItem),
    },
    {
      title: phrase('Findings that vanish'),
      count: findings.vanishing.length,
      effect: 'better',
      items: findings.vanishing.map(findingItem),
    },
    {
      title: phrase('Documents accepted after the move'),
      count: accepted.length,
      effect: 'better',
      items: accepted.map(documentItem),
    },
    {
      title: phrase('Failures of the manager that end with the move'),
      count: incidents.vanishing.length,
      effect: 'better',
      items: incidents.vanishing.map(incidentItem),
    },
    {
      title: phrase('Documents to convert'),
      count: report.conversions.length,
      effect: report.conversions.some(({ losses }) => losses.length > 0) ? 'worse' : 'changed',
      items: report.conversions.map(conversionItem),
    },
    {
      title: phrase('Ignored: documents that both releases reject'),
      effect: 'note',
      items: report.rejectedByBoth.map(ignoredItem),
    },
    {
      title: phrase('Differences in what the releases install'),
      effect: 'note',
      items: report.installed.map((text) => ({ text })),
    },
    { title: phrase('Assumptions'), effect: 'note', items: report.assumptions.map((text) => ({ text })) },
  ];
  return {
    title: phrase('Moving from notification manager {from} to {to}', {
      from: formatTarget(from),
      to: formatTarget(to),
    }),
    scope: phrase('Compared documents: {documents}. Compared alerts: {alerts}.', compared),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function alerts(changes: readonly RecipientChange[]): Pick<UpgradeSection, 'count' | 'items'> {
  return {
    count: changes.reduce((sum, change) => sum + change.alerts.length, 0),
    items: changes.map(recipientItem),
  };
}
