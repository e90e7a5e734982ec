import { type Alert, type Message, type Phrase, phrase, readSamples } from '#core';
import type { CommandTarget } from '../../infrastructure/command-target.js';

/** What a test sends. */
export type TestChoice =
  /** The console's test message. */
  | { readonly kind: 'verification' }
  | { readonly kind: 'alerts'; readonly alerts: readonly Alert[] }
  /** An exact message, such as the one that the panel shows. */
  | { readonly kind: 'message'; readonly message: Message };

export const VERIFICATION: TestChoice = { kind: 'verification' };

/** A description with the names of alerts. */
export function describeChoice(choice: TestChoice): Phrase {
  if (choice.kind === 'verification') return phrase('the console’s verification message');
  if (choice.kind === 'message') return phrase('as shown in the panel');
  const [first, ...others] = choice.alerts;
  const name = first ? nameOf(first) : '';
  return others.length === 0
    ? phrase('alert “{name}”', { name })
    : phrase('alert “{name}” and {count} more', { name, count: others.length });
}

export function nameOf({ labels }: Pick<Alert, 'labels'>): string {
  return labels.alertname || Object.values(labels)[0] || '–';
}

/** The message in a command's argument; undefined if there is none. */
export function choiceOf({ alert, message }: Pick<CommandTarget, 'alert' | 'message'>): TestChoice | undefined {
  const alerts: readonly Alert[] = alert === undefined ? [] : readSamples([alert], '').samples;
  if (alerts.length > 0) return { kind: 'alerts', alerts };
  return message && { kind: 'message', message };
}
