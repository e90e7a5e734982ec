import { l10n } from 'vscode';
import type { ReceivedMessage } from '#simulator';

/** The maximum characters of a title. */
const MAX_LENGTH = 80;

/** What a list shows of a message: its title, or else its first line. */
export function titleOf({ content, msgtype }: Pick<ReceivedMessage, 'content' | 'msgtype'>): string {
  const title = content && 'title' in content ? content.title : '';
  const text = content && 'text' in content ? content.text : '';
  const line = [title, ...text.split('\n')].map((each) => each.trim()).find((each) => each !== '');
  if (line === undefined) return msgtype ?? l10n.t('unreadable message');
  return line.length > MAX_LENGTH ? `${Array.from(line).slice(0, MAX_LENGTH).join('')}…` : line;
}
