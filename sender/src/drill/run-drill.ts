import { type ChatbotExtras, type Message, type Phrase, phrase } from '#core';
import type { CredentialField } from '../credentials/missing-credential.js';
import { keyOfRobot } from '../forecast/target-loads.js';
import type { SendResult } from '../result.js';
import { type PartResult, sendMessages } from '../send-messages.js';
import { chatbotLabel } from '../target-label.js';
import type { Addressed } from '../test-message/outgoing.js';
import type { PreparedTest } from '../test-message/prepare-test.js';
import type { SendOptions, Target } from '../types.js';

/** The result of a drill for one receiver. Contains no credentials. */
export interface DrillResult {
  readonly receiver: string;
  readonly remarks: readonly Phrase[];
  /** One per robot and chat to which a message was sent or would have been. */
  readonly results: readonly PartResult[];
  /** Why other targets received none. */
  readonly omitted: readonly OmittedTarget[];
}

/** A target without a message. */
export interface OmittedTarget {
  readonly target: SendResult['target'];
  readonly reason: Phrase;
  /** The credential that is missing, if this is the reason. */
  readonly field?: CredentialField;
}

export interface DrillOptions extends Omit<SendOptions, 'extras' | 'whenThrottled'> {
  /** Called before each receiver. */
  readonly onReceiver?: (receiver: string) => void;
}

/**
 * Sends one message to every target of the receivers, one after the other, at DingTalk's rate. Nobody is mentioned. After
 * a robot is blocked, nothing more is sent to it. Never rejects.
 */
export async function runDrill(
  tests: readonly PreparedTest[],
  messageOf: (receiver: string) => Message,
  { onReceiver, ...options }: DrillOptions,
): Promise<readonly DrillResult[]> {
  const blocked = new Set<string>();
  const drilled: DrillResult[] = [];
  for (const test of tests) {
    const { name } = test.receiver;
    onReceiver?.(name);
    const results: PartResult[] = [];
    const omitted = [...omittedTargets(test)];
    for (const target of test.targets) {
      const key = target.kind === 'chatbot' ? (keyOfRobot(target.webhook) ?? '') : '';
      if (blocked.has(key)) {
        omitted.push({ target: labelled(target), reason: ROBOT_BLOCKED });
        continue;
      }
      const sent = await sendMessages(target, [messageOf(name)], {
        ...options,
        extras: drillExtras(test),
        whenThrottled: 'wait',
      });
      results.push(...sent);
      if (key !== '' && sent.some(({ error }) => error?.id === 'robot-throttled')) blocked.add(key);
    }
    drilled.push({ receiver: name, remarks: test.remarks, results, omitted });
  }
  return drilled;
}

const ROBOT_BLOCKED = phrase('DingTalk blocked this robot earlier in the drill.');

/** The keywords, without which a robot may reject the message, and no mentions. */
export function drillExtras({ extras }: Pick<PreparedTest, 'extras'>): ChatbotExtras {
  return { keywords: extras.keywords ?? [] };
}

/** The messages of a drill to a receiver's targets. Contains credentials. */
export function drillSendings({ targets }: PreparedTest, { type, text }: Message): readonly Addressed[] {
  return targets.map((target) => ({ target, messages: [{ type, title: '', text }] }));
}

/** The targets that lack a credential, or the receiver's lack of targets. */
export function omittedTargets({ receiver, targets, missing }: PreparedTest): readonly OmittedTarget[] {
  if (targets.length === 0 && missing.length === 0) {
    const target = { kind: 'chatbot', label: 'chatbot' } as const;
    return [{ target, reason: phrase('Receiver “{name}” has no target to send to.', { name: receiver.name }) }];
  }
  return missing.map(({ target, field, text }) => ({ target: { kind: target, label: target }, reason: text, field }));
}

/** Whether every target of every receiver certainly received the message. */
export function isPassed(drilled: readonly DrillResult[]): boolean {
  return drilled.every(
    ({ results, omitted }) => omitted.length === 0 && results.every(({ outcome }) => outcome === 'delivered'),
  );
}

function labelled(target: Target): SendResult['target'] {
  return { kind: target.kind, label: target.kind === 'chatbot' ? chatbotLabel(target.webhook) : target.kind };
}
