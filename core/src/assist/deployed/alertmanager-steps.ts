import type { StageVerdict } from '../../manager/pipeline/report/trace.js';
import type { AlertmanagerState } from '../../manager/samples/live/live-alerts.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** What Alertmanager does with an alert. */
export interface AlertmanagerStep {
  readonly verdict: Exclude<StageVerdict, 'failed'>;
  readonly text: Phrase;
}

/** Alertmanager's receivers as KubeSphere installs them: those that post to the notification manager, and empty ones. */
const POSTING: ReadonlySet<string> = new Set(['prometheus', 'event', 'auditing']);
const SILENT: ReadonlySet<string> = new Set(['Default', 'Watchdog', 'null']);

/** Why an alert reaches the notification manager or not, by what Alertmanager itself says. */
export function alertmanagerSteps({
  receivers,
  silencedBy,
  inhibitedBy,
}: AlertmanagerState): readonly AlertmanagerStep[] {
  const stops = [
    ...(silencedBy.length > 0
      ? [phrase('A silence of Alertmanager mutes it: {silences}.', { silences: listPhrase(silencedBy) })]
      : []),
    ...(inhibitedBy.length > 0
      ? [
          inhibitedBy.length === 1
            ? phrase('Another alert inhibits it in Alertmanager.')
            : phrase('{count} other alerts inhibit it in Alertmanager.', { count: inhibitedBy.length }),
        ]
      : []),
  ].map((text): AlertmanagerStep => ({ verdict: 'stopped', text }));
  return [...routeStep(receivers), ...stops];
}

function routeStep(receivers: readonly string[]): readonly AlertmanagerStep[] {
  if (receivers.length === 0) return [];
  const names = listPhrase(receivers);
  if (receivers.every((name) => SILENT.has(name)))
    return [
      {
        verdict: 'stopped',
        text: phrase('Alertmanager routes it to {receivers}, which sends nothing, as KubeSphere installs it.', {
          receivers: names,
        }),
      },
    ];
  if (receivers.some((name) => POSTING.has(name)))
    return [{ verdict: 'passed', text: phrase('Alertmanager routes it to {receivers}.', { receivers: names }) }];
  return [
    {
      verdict: 'assumed',
      text: phrase('Alertmanager routes it to {receivers}, which is assumed to post to the notification manager.', {
        receivers: names,
      }),
    },
  ];
}
