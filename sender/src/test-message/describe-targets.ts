import { type Phrase, phrase } from '#core';
import { chatbotLabel, conversationLabel } from '../target-label.js';
import type { Target } from '../types.js';

/** One line for each chat that receives a message, with the label of the results. Contains nothing secret. */
export function describeTargets(targets: readonly Target[]): readonly Phrase[] {
  return targets.flatMap((target) => {
    if (target.kind === 'conversation')
      return target.chatIds.map((id) => phrase('{target}', { target: conversationLabel(id) }));
    const label = chatbotLabel(target.webhook);
    return target.secret === undefined
      ? phrase('{target}', { target: label })
      : phrase('{target}, signed', { target: label });
  });
}
