import { formatTarget } from '../../model/release/manager-version.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Outline, OutlineItem, OutlineSection } from '../comparison/outline.js';
import { messageSections, recipientSections, type StateWords } from '../comparison/outline-alerts.js';
import { findingSections, ignoredItem, incidentItem } from '../comparison/outline-documents.js';
import { objectSections } from './outline-objects.js';
import { receiverSections, silenceSections } from './outline-receivers.js';
import { ruleSections } from './outline-rules.js';
import type { StatesReport } from './states-report.js';

const WORDS: StateWords = {
  stops: {
    before: (args) => phrase('What stopped {receiver} before: {reason}', args),
    after: (args) => phrase('What stops {receiver} now: {reason}', args),
  },
  counts: (args) => phrase('{receiver} ({target}) for all alerts at once: {before} before, {after} now', args),
};

/**
 * Words a report for people: a headline with counts, and sections in order of damage.
 *
 * @param names how the host calls the states, such as `HEAD` and “the work tree”
 */
export function outlineStates(
  report: StatesReport,
  names: { readonly before: string | Phrase; readonly after: string | Phrase },
): Outline {
  const { compared, incidents, findings } = report;
  const objects = objectSections(report.objects);
  const receivers = receiverSections(report.receivers);
  const silences = silenceSections(report.silences);
  const sections: readonly OutlineSection[] = [
    ...objects.worse,
    failures(phrase('New failures of the manager'), 'worse', incidents.appearing),
    receivers.vanishing,
    ...recipientSections(report.recipients, WORDS),
    ...ruleSections(report.rules, WORDS),
    silences.appearing,
    silences.vanishing,
    receivers.appearing,
    ...messageSections(report.messages, report.messageCounts, WORDS),
    ...findingSections(findings),
    ...objects.better,
    failures(phrase('Failures of the manager that end'), 'better', incidents.vanishing),
    ...objects.changed,
    releaseSection(report),
    {
      title: phrase('Ignored: objects that the cluster rejects before and now'),
      effect: 'note',
      items: report.rejectedByBoth.map(({ at, kind, name, causes }) => ignoredItem({ at, kind, name, causes })),
    },
    { title: phrase('Assumptions'), effect: 'note', items: report.assumptions.map((text) => ({ text })) },
  ];
  return {
    title: phrase('What changes for alerts: {before} → {after}', names),
    scope: scopeOf(compared),
    sections: sections.filter(({ items }) => items.length > 0),
  };
}

function scopeOf({ rules, ...compared }: StatesReport['compared']): Phrase {
  if (rules === 0) return phrase('Objects before: {before}, now: {after}. Compared alerts: {alerts}.', compared);
  return phrase('Objects before: {before}, now: {after}. Compared alerts: {alerts}, alert rules: {rules}.', {
    ...compared,
    rules,
  });
}

function failures(
  title: Phrase,
  effect: OutlineSection['effect'],
  incidents: StatesReport['incidents']['appearing'],
): OutlineSection {
  const earlier = effect === 'better';
  return {
    title,
    effect,
    count: incidents.length,
    items: incidents.map((incident) => ({ ...incidentItem(incident), earlier })),
  };
}

function releaseSection({ releases }: StatesReport): OutlineSection {
  const items: readonly OutlineItem[] = releases
    ? [{ text: phrase('{before} before, {after} now', formatted(releases)) }]
    : [];
  return { title: phrase('Versions of the notification manager that change'), effect: 'changed', count: 1, items };
}

function formatted({ before, after }: NonNullable<StatesReport['releases']>): Phrase['args'] {
  return { before: formatTarget(before), after: formatTarget(after) };
}
