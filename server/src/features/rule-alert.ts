import { type ExampleAlert, exampleAlerts, type Phrase, phrase, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { type ReceiverReference, RULE_ALERT_REQUEST, type RuleAlertParams } from '../protocol.js';
import { putSet, sessionSampleId } from '../samples/session-samples.js';

/** Alerts of a rule as samples of the session. */
export function registerRuleAlert(context: Context): void {
  const { connection, guard, rules, samples } = context;
  connection.onRequest(
    RULE_ALERT_REQUEST,
    guard<[RuleAlertParams], ReceiverReference | null>(
      'ruleAlert',
      async ({ textDocument: { uri }, line }) => {
        const routed = await rules.routesOf(uri);
        const route = routed?.rules.find(({ range }) => range.start.line === line)?.route;
        if (!routed || !route) return null;
        const reached = route.receivers.find(({ lost }) => !lost) ?? route.receivers[0];
        const receiver = routed.pipeline.cluster.receivers[reached?.receiver ?? 0];
        if (!receiver) return null;
        const examples = exampleAlerts(route, routed.pipeline);
        const name = renderPhrase(sourceName(route.rule.alert, examples), context.client.translations);
        const alerts = examples.map(({ alert }) => ({ ...alert, id: '', source: name }));
        samples.setSession(putSet(samples.session, { name, samples: alerts, problems: [] }));
        return { uri: receiver.uri, receiver: receiver.facts.name, sample: sessionSampleId(name, 0) };
      },
      null,
    ),
  );
}

/** The name of the samples says what is assumed. */
function sourceName(alert: string, [first]: readonly ExampleAlert[]): Phrase {
  const values = Object.entries(first?.assumed ?? {}).map(([label, value]) => `${label}=${value}`);
  return values.length === 0
    ? phrase('Rule {alert}', { alert })
    : phrase('Rule {alert} (assumed: {values})', { alert, values: values.join(', ') });
}
