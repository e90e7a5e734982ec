import { rfc3339 } from '../../go/time/rfc3339.js';
import { dependsOnTime } from '../../manager/expectations/depends-on-time.js';
import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { routeAlerts } from '../../manager/pipeline/route-alerts.js';
import { alertRecipients } from '../../manager/pipeline/trace/alert-recipients.js';
import type { SampleAlert } from '../../model/alert.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { NewCase } from './write-case.js';

/** A case that expects what happens to an alert now. Its time is set only if a Silence makes it matter. */
export function caseOfAlert(pipeline: Pipeline, sample: SampleAlert, translate: (words: Phrase) => string): NewCase {
  const { id: _, source: __, request: ___, isExample: ____, ...kept } = sample;
  // a case has no requests, so its alerts pass Alertmanager
  const routing = routeAlerts(pipeline, [kept]);
  const [{ delivered, outcome, reason, lost } = NOBODY] = alertRecipients(routing);
  const receivers = [...new Set(delivered.map((index) => pipeline.cluster.receivers[index]?.facts.name ?? ''))].sort();
  const why = reason?.text ?? lost[0]?.text;
  const alert = sample.labels.alertname ?? phrase('An alert without a name');
  return {
    name: translate(
      receivers.length > 0
        ? phrase('{alert} reaches {receivers}', { alert, receivers: listPhrase(receivers) })
        : outcome === 'muted'
          ? phrase('{alert} is muted', { alert })
          : phrase('{alert} reaches nobody', { alert }),
    ),
    alert: kept,
    receivers,
    ...(receivers.length === 0 && why && { note: translate(why) }),
    ...(dependsOnTime(routing) && { at: rfc3339(pipeline.options.at, pipeline.settings.timeZone.zone) }),
  };
}

const NOBODY: ReturnType<typeof alertRecipients>[number] = {
  delivered: [],
  lost: [],
  reason: undefined,
  outcome: 'nobody',
  assumed: [],
};
