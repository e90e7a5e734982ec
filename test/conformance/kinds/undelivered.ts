import { alertRecipients, deliveriesOf, instantOf, routeAlerts } from '#core';
import { type Answers, isLine, type Kind, type Line } from '../kind.js';
import { readScenario } from '../pipeline/scenario.js';
import { scenarioPipeline } from '../pipeline/scenario-pipeline.js';

const AT = instantOf(new Date('2026-07-15T12:34:56.123Z'));

/**
 * No alert is shown as delivered where a pipeline recording sent nothing in any of its runs. Other lines agree always:
 * what they send is compared as `pipeline`.
 */
export const undelivered: Kind = {
  name: 'undelivered',
  recognises: () => false,
  answer: (line): Answers => {
    const runs = [line, ...((line.variants as readonly Line[] | undefined) ?? [])];
    const isNothing = runs.every(({ expected }) => !Array.isArray(expected) || expected.length === 0);
    if (!isNothing || isDirect(line)) return { recorded: [], ours: [] };
    return { recorded: [], ours: shownAsDelivered(line) };
  },
};

/** A request with a receiver in it is no alert on its way through the manager. */
function isDirect({ verify, notification }: Line): boolean {
  return isLine(verify) || isLine(notification);
}

function shownAsDelivered(line: Line): unknown {
  const scenario = readScenario(line);
  const routing = routeAlerts(scenarioPipeline(scenario, AT), scenario.alerts);
  const recipients = alertRecipients(routing).flatMap(({ delivered }, alert) =>
    delivered.map((receiver) => ({ alert, receiver })),
  );
  const sent = routing.pipeline.cluster.receivers.flatMap((_, receiver) =>
    deliveriesOf(routing, receiver).flatMap(({ failure, messages }) =>
      failure || messages.length === 0 ? [] : [{ receiver, messages: messages.length }],
    ),
  );
  return [...recipients, ...sent];
}
