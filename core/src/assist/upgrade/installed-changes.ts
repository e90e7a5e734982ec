import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { dependsOnZone } from '../../manager/silence/depends-on-zone.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, type PhraseArgument, phrase } from '../../text/phrase.js';
import type { Pipelines } from '../comparison/route-each.js';

/** What the two releases install differently, where these manifests rely on it. */
export function installedChanges(pipelines: Pipelines, messagesChange: boolean): readonly Phrase[] {
  const { before, after } = pipelines;
  return [
    ...(messagesChange && rendersInstalled(after) && differ(pipelines, messagesOf) ? [DEFAULT_MESSAGES] : []),
    ...groupLabels(before, after),
    ...timeZone(before, after),
  ];
}

const DEFAULT_MESSAGES = phrase(
  'The releases install different default messages. Receivers without a template of their own send those of the new release.',
);

function messagesOf({ settings }: Pipeline): unknown {
  const { hiddenAnnotations, subjectLabels, languagePack } = settings.ownership.release.installed;
  return [hiddenAnnotations ?? null, subjectLabels, languagePack];
}

/** Whether a receiver has no templates but the installed ones. */
function rendersInstalled(pipeline: Pipeline): boolean {
  return pipeline.entries.some(({ object, section }) => {
    if (section.channel !== 'dingtalk' || !section.enabled) return false;
    const reference = section.dingtalk?.tmplText;
    const templates = pipeline.templatesOf(reference && { object, reference });
    return templates.kind === 'ready' && templates.places.includes(undefined);
  });
}

function groupLabels(before: Pipeline, after: Pipeline): readonly Phrase[] {
  if (!differ({ before, after }, ({ settings }) => [...settings.groupLabels].sort())) return [];
  const [from, to] = [before, after].map(groupedBy);
  const text = phrase(
    'No NotificationManager here names group labels, and the releases install different ones: {before} before the move, {after} after it. Alerts share a message when these labels agree.',
    { before: from ?? '', after: to ?? '' },
  );
  return [text];
}

function groupedBy({ settings: { groupLabels, ownership } }: Pipeline): PhraseArgument {
  if (ownership.release.dispatch === 'direct') return phrase('none (a message for each request and namespace)');
  return groupLabels.length === 0 ? phrase('none') : listPhrase(groupLabels);
}

/** Matters only to schedules without a zone. */
function timeZone(before: Pipeline, after: Pipeline): readonly Phrase[] {
  const isScheduled = after.cluster.silences.some(({ facts }) => dependsOnZone(facts.times));
  if (!isScheduled || !hasSilences(before) || !hasSilences(after)) return [];
  if (!differ({ before, after }, zoneOf)) return [];
  const text = phrase(
    'Schedules of Silences follow the manager’s time zone, and the releases install different ones: {before} before the move, {after} after it.',
    { before: zoneOf(before), after: zoneOf(after) },
  );
  return [text];
}

function hasSilences({ settings }: Pipeline): boolean {
  return settings.ownership.release.hasRouting;
}

function zoneOf({ settings: { timeZone } }: Pipeline): string | Phrase {
  return timeZone.source === 'unknown' ? phrase('that of its node') : timeZone.zone;
}

function differ({ before, after }: Pipelines, what: (pipeline: Pipeline) => unknown): boolean {
  return JSON.stringify(what(before)) !== JSON.stringify(what(after));
}
