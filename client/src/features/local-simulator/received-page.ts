import { env, l10n } from 'vscode';
import { escapeMarkdown } from '#core';
import type { ReceivedMessage, Simulator } from '#simulator';
import type { MarkdownPages } from '../../infrastructure/markdown-pages.js';
import { UserError } from '../../infrastructure/user-error.js';
import { titleOf } from './received-title.js';

/** Shows a message that the simulator received. @throws UserError if it has been forgotten */
export async function showReceived(simulator: Simulator, id: unknown, pages: MarkdownPages): Promise<void> {
  const message = simulator.messages.find((each) => each.id === id);
  if (!message)
    throw new UserError(
      l10n.t('DingTalk: the simulator no longer has this message.'),
      l10n.t('Send the test message again.'),
    );
  const { translator } = await import('#simulator');
  const translate = translator(l10n.bundle ? 'zh-cn' : 'en');
  await pages.show(receivedMarkdown(message, translate), titleOf(message));
}

/** The result, DingTalk's reasons, and the text as it was sent. */
function receivedMarkdown(message: ReceivedMessage, translate: (text: string) => string): string {
  const { sender, time, accepted, answer, explanation, warnings, mentions, content, request } = message;
  const written = (text: string): string => escapeMarkdown(translate(text));
  const mentioned = [...mentions.mobiles, ...mentions.userIds, ...(mentions.all ? [l10n.t('everyone')] : [])];
  const answered = answer ? `${answer.errcode} ${answer.errmsg}` : l10n.t('no answer');
  const facts = [
    l10n.t('Result: {result}', {
      result: escapeMarkdown(accepted ? l10n.t('accepted') : l10n.t('rejected, {code}', { code: answered })),
    }),
    l10n.t('Receiving robot or app: {name}', { name: escapeMarkdown(sender) }),
    l10n.t('Time: {time}', { time: new Date(time).toLocaleString(env.language) }),
    ...(mentioned.length > 0 ? [l10n.t('Mentions: {names}', { names: escapeMarkdown(mentioned.join(', ')) })] : []),
    ...(explanation ? [written(explanation.why), written(explanation.fix)] : []),
    ...warnings.map(({ text }) => written(text)),
  ];
  const text = content && 'text' in content ? content.text : request.body;
  return [`# ${escapeMarkdown(titleOf(message))}`, facts.map((fact) => `- ${fact}`).join('\n'), fenced(text), ''].join(
    '\n\n',
  );
}

/** A block of code, whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
