import { deliveriesOf } from '../../manager/pipeline/messages/deliveries.js';
import type { Delivery, Target } from '../../manager/pipeline/report/trace.js';
import type { Routing } from '../../manager/pipeline/routing/routing.js';
import type { MessageChange } from './changes.js';
import { changedShapes, templateOf } from './message-kind.js';
import { type RoutedAlert, receiverIndex, receiverNames } from './route-each.js';
import { textHunks } from './text-hunks.js';

interface ChangedMessage {
  readonly template: string;
  readonly shapes: ReadonlySet<string>;
  readonly example: MessageChange['example'];
}

interface Group {
  readonly first: ChangedMessage;
  readonly members: ChangedMessage[];
}

/**
 * The messages that both releases send for an alert, with another text. Those of one template that change in the same
 * way are grouped, and the one that changes most is the example.
 */
export function compareMessages(routed: readonly RoutedAlert[]): readonly MessageChange[] {
  const groups: Group[] = [];
  const changed = routed.flatMap(changesOf).sort((a, b) => b.shapes.size - a.shapes.size);
  for (const message of changed) {
    const group = groups.find(({ first }) => isSameChange(message, first));
    if (group) group.members.push(message);
    else groups.push({ first: message, members: [message] });
  }
  return groups
    .map(({ first, members }) => ({
      count: members.length,
      receivers: [...new Set(members.map(({ example }) => example.receiver))],
      alerts: [...new Map(members.map(({ example: { alert } }) => [alert.id, alert])).values()],
      example: first.example,
    }))
    .sort((a, b) => b.count - a.count);
}

function isSameChange(message: ChangedMessage, largest: ChangedMessage): boolean {
  return message.template === largest.template && [...message.shapes].every((shape) => largest.shapes.has(shape));
}

function changesOf({ alert, named, before, after }: RoutedAlert): readonly ChangedMessage[] {
  return receiverNames({ before: before.pipeline, after: after.pipeline }).flatMap((receiver) => {
    const [old, next] = [textsTo(before, receiver), textsTo(after, receiver)];
    const template = templateOf(after.pipeline, receiverIndex(after.pipeline, receiver) ?? 0);
    return [...old].flatMap(([target, text]): readonly ChangedMessage[] => {
      const now = next.get(target);
      if (now === undefined || now === text) return [];
      const hunks = textHunks(text, now);
      const example = { alert: named, receiver, target, before: text, after: now, hunks };
      return [{ template, shapes: changedShapes(hunks, alert), example }];
    });
  });
}

/** What each target of a receiver is sent, as the group sees it. */
function textsTo(routing: Routing, receiver: string): ReadonlyMap<Target, string> {
  const index = receiverIndex(routing.pipeline, receiver);
  const sent = index === undefined ? [] : deliveriesOf(routing, index).filter(isSent);
  return new Map(sent.map(({ target, messages }) => [target, messages.map(shownText).join('\n\n')]));
}

export function isSent({ failure, messages }: Delivery): boolean {
  return !failure && messages.length > 0;
}

function shownText({ type, title, shown }: Delivery['messages'][number]): string {
  return type === 'markdown' && title !== '' ? `${title}\n\n${shown}` : shown;
}
