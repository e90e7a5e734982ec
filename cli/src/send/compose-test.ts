import {
  analyseStream,
  type DingTalkReceiver,
  factsOf,
  instantOf,
  type Phrase,
  phrase,
  preparePipeline,
  readClusterObjects,
  type SampleAlert,
  testMessages,
} from '#core';
import type { Target } from '#sender';
import type { NamedText } from '../files/read-manifests.js';
import { UsageError } from '../usage-error.js';
import type { Sending } from './test-message.js';

export interface ComposedTest {
  readonly sendings: readonly Sending[];
  readonly remarks: readonly Phrase[];
}

/**
 * The messages as the cluster would make them, by the receiver's own template. Without alerts, for what the console's own
 * test sends. @throws UsageError when there is none
 */
export function composeTest(
  texts: readonly NamedText[],
  { name }: DingTalkReceiver,
  targets: readonly Target[],
  alerts: readonly SampleAlert[] | undefined,
): ComposedTest {
  const files = texts.map(({ path, text }) => ({ uri: path, facts: factsOf(analyseStream(text)) }));
  const cluster = readClusterObjects(files);
  const pipeline = preparePipeline(cluster, { at: instantOf(new Date()) });
  const index = cluster.receivers.findIndex(({ facts }) => facts.name === name);
  const { deliveries, assumptions } = testMessages(pipeline, index, alerts) ?? { deliveries: [], assumptions: [] };
  const sendings = targets.flatMap((target): Sending[] => {
    const own = deliveries.filter((delivery) => delivery.target === target.kind);
    const messages = own.flatMap((delivery) => delivery.messages);
    return messages.length > 0 ? [{ target, messages }] : [];
  });
  if (sendings.length === 0) {
    const problem = deliveries.find((delivery) => delivery.problem)?.problem?.text;
    throw new UsageError(
      phrase('Receiver “{name}” would send no message.', { name }),
      ...(problem === undefined ? [] : [problem]),
    );
  }
  const dropped = deliveries.reduce((sum, delivery) => sum + delivery.dropped, 0);
  const drops =
    dropped > 0 ? [phrase('Alerts that reach the size limit alone are dropped: {count}.', { count: dropped })] : [];
  return { sendings, remarks: [...drops, ...assumptions] };
}
