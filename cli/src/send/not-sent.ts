import { type Phrase, phrase } from '#core';
import type { UnsentPart } from '#sender';
import { listNames } from './matching-alerts.js';
import type { PlannedTest } from './plan-test.js';

/** A message that was not sent, with the names of its alerts. */
export interface NotSent extends UnsentPart {
  readonly alerts: readonly string[];
}

export function notSent(unsent: readonly UnsentPart[], { sendings, alertNames }: PlannedTest): readonly NotSent[] {
  return unsent.map((one) => {
    const messages = sendings.find(({ target }) => target.kind === one.target.kind)?.messages ?? [];
    const indexes = messages[one.part - 1]?.alerts ?? [];
    return { ...one, alerts: indexes.flatMap((index) => alertNames[index] ?? []) };
  });
}

export function describeNotSent({ target, part, parts, alerts }: NotSent): Phrase {
  const gaps = { target: target.label, part, parts };
  return alerts.length === 0
    ? phrase('{target}, part {part} of {parts}: not sent, because of the failure before it', gaps)
    : phrase('{target}, part {part} of {parts}: not sent, because of the failure before it. Alerts: {alerts}', {
        ...gaps,
        alerts: listNames(alerts),
      });
}
