import { overloadOf, type Phrase, phrase } from '#core';
import type { TargetLoad } from '#sender';
import { UsageError } from '../usage-error.js';

/** The robots that would be blocked if all messages were sent at once. */
export function overloaded(loads: readonly TargetLoad[]): readonly TargetLoad[] {
  return loads.filter(({ tooMany }) => tooMany);
}

/** How long sending takes at DingTalk's rate, in whole minutes. */
export function minutesOf(loads: readonly TargetLoad[]): number {
  return Math.ceil(Math.max(0, ...loads.map(({ takesMs }) => takesMs)) / 60_000);
}

/** What happens if all messages are sent at once, a sentence for each robot. */
export function describeOverload(loads: readonly TargetLoad[]): readonly Phrase[] {
  return overloaded(loads).map(({ target, messages }) => overloadOf(messages, target.label));
}

/** @throws UsageError if a robot would be blocked and the user has not chosen to wait, where nobody can be asked */
export function requirePace(loads: readonly TargetLoad[]): void {
  const [first, ...others] = describeOverload(loads);
  if (!first) return;
  throw new UsageError(
    phrase('{problem} Nothing was sent.', { problem: first }),
    ...others,
    phrase('Add --pace to send them at DingTalk’s rate; this takes at least {minutes} min. Or send fewer alerts.', {
      minutes: minutesOf(loads),
    }),
  );
}
