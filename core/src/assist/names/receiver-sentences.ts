import { conditionPhrase } from '../../manager/matching/describe-condition.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { DingTalkFacts, ReceiverFacts } from '../../model/facts.js';
import { compileSelector } from '../../model/selector/compile-selector.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedName } from './name-index.js';

/** How many conditions a hover names. */
const FEW = 8;

/**
 * The targets and conditions of a receiver as paragraphs of Markdown.
 *
 * @param say words without markup
 */
export function receiverSentences({ use, document }: PlacedName, say: (words: Phrase) => string): readonly string[] {
  const facts = document.pipeline?.find(
    (object): object is ReceiverFacts => object.kind === 'Receiver' && object.name === use.name,
  );
  if (use.subject !== 'Receiver' || !facts) return [];
  const section = dingTalkSection(facts);
  const others = facts.sections.filter(({ channel }) => channel !== 'dingtalk').map(({ channel }) => channel);
  return [
    ...(section?.dingtalk ? [say(section.enabled ? targets(section.dingtalk) : phrase('DingTalk is disabled.'))] : []),
    ...(others.length > 0 ? [say(phrase('Other channels: {channels}', { channels: listPhrase(others) }))] : []),
    ...(section?.enabled ? conditions(section.alertSelector?.selector, say) : []),
  ];
}

function targets({ chatbot, conversation }: DingTalkFacts): Phrase {
  const chats = conversation?.chatIds.length ?? 0;
  const robot = chatbot ? [phrase('the robot of a group')] : [];
  const groups = chats === 1 ? [phrase('1 chat')] : chats > 1 ? [phrase('{count} chats', { count: chats })] : [];
  const all = [...robot, ...groups];
  return all.length > 0
    ? phrase('Sends to: {targets}', { targets: listPhrase(all) })
    : phrase('It sends nothing to DingTalk: it has no target.');
}

function conditions(
  selector: Parameters<typeof compileSelector>[0],
  say: (words: Phrase) => string,
): readonly string[] {
  const all = compileSelector(selector).conditions.map(conditionPhrase);
  if (all.length === 0) return [say(phrase('It has no conditions: it takes every alert.'))];
  const more = all.length - FEW;
  const shown = [...all.slice(0, FEW), ...(more > 0 ? [phrase('{count} more', { count: more })] : [])];
  return [say(phrase('Takes alerts that meet all conditions:')), shown.map((words) => `- ${say(words)}`).join('\n')];
}
