import { isDeepStrictEqual } from 'node:util';
import { answerAlerts, type Moment, type PipelineAnswer } from './answer-alerts.js';
import type { Scenario } from './scenario.js';
import { scenarioPipeline } from './scenario-pipeline.js';

/**
 * Managers before 2.0 drop messages over a rate limit, and which ones is random. The answer with the messages that were
 * dropped in the recording, if each receiver gets as many, and only some of those without a limit.
 */
export function withRecordedDrops(
  answer: PipelineAnswer,
  recorded: PipelineAnswer,
  scenario: Scenario,
  order: readonly number[],
  moment: Moment,
): PipelineAnswer {
  if (!answer.failures.includes('throttled')) return answer;
  const all = answerAlerts(scenario, scenarioPipeline(withoutLimits(scenario), moment.at), order, moment);
  const expected = answer.expected.map((sent) => {
    const { requests = [] } = recorded.expected.find(({ receiver }) => receiver === sent.receiver) ?? {};
    const possible = all.expected.find(({ receiver }) => receiver === sent.receiver)?.requests ?? [];
    const fits =
      requests.length === sent.requests.length &&
      requests.every((request) => possible.some((other) => isDeepStrictEqual(other, request)));
    return fits ? { ...sent, requests } : sent;
  });
  if (!isDeepStrictEqual(expected, recorded.expected)) return answer;
  return { ...answer, expected, notDelivered: { ...answer.notDelivered, alerts: recorded.notDelivered.alerts } };
}

function withoutLimits(scenario: Scenario): Scenario {
  const unlimited = { threshold: Number.MAX_SAFE_INTEGER, unit: 0, maxWaitTime: 0 };
  const managers = scenario.cluster.managers.map(({ facts, ...placed }) => ({
    ...placed,
    facts: {
      ...facts,
      options: { ...facts.options, chatbotThrottle: unlimited, conversationThrottle: unlimited },
    },
  }));
  return { ...scenario, cluster: { ...scenario.cluster, managers } };
}
