import { formatTarget } from '../../model/release/manager-version.js';
import { phrase } from '../../text/phrase.js';
import type { Outline, OutlineSection } from '../comparison/outline.js';
import { messageSections, recipientSections, type StateWords } from '../comparison/outline-alerts.js';
import { documentItem, findingSections, ignoredItem, incidentItem } from '../comparison/outline-documents.js';
import { conversionItem } from './conversion-item.js';
import type { UpgradeReport } from './upgrade-report.js';

const WORDS: StateWords = {
  stops: {
    before: (args) => phrase('What stops {receiver} before the move: {reason}', args),
    after: (args) => phrase('What stops {receiver} after the move: {reason}', args),
  },
  counts: (args) =>
    phrase('{receiver} ({target}) for all alerts at once: {before} before the move, {after} after it', args),
};

/** Words a report for people: a headline with counts, and sections in order of damage. */
export function outlineUpgrade(report: UpgradeReport): Outline {
  const { from, to, compared, rejected, accepted, incidents, messages, messageCounts, findings } = report;
  const sections: readonly OutlineSection[] = [
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
    ...recipientSections(report.recipients, WORDS),
    ...messageSections(messages, messageCounts, WORDS),
    ...findingSections(findings),
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
