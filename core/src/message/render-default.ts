import { alertMessage } from './alert-message.js';
import type { Message, MessageType } from './message.js';
import type { NotifiedAlert } from './notified-alert.js';
import { sortedLabels } from './sorted-labels.js';

/**
 * The message that a receiver without a template of its own sends, by the templates that KubeSphere installs
 * (`nm.default.text`, `nm.default.markdown` and `nm.default.subject` of notification-manager v2.6): for each alert its
 * status and message, then its labels. English, as the manager is unless its template section names another language.
 */
export function renderDefault(alerts: readonly NotifiedAlert[], type: MessageType): Message {
  if (type === 'text') return { type, text: trimEnd(alerts.map(asText).join('')) };
  return { type, title: title(alerts), text: trimEnd(alerts.map(asMarkdown).join('')) };
}

function asText(alert: NotifiedAlert): string {
  const labels = sortedLabels(alert.labels).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${heading(alert)}\n${labels.join('')}\n`;
}

function asMarkdown(alert: NotifiedAlert): string {
  const labels = sortedLabels(alert.labels).map(([name, value]) => `- ${name}: ${value}\n`);
  return `### ${heading(alert)}\n${labels.join('')}\n`;
}

function heading(alert: NotifiedAlert): string {
  return `${alert.status && `[${alert.status.toUpperCase()}] `}${alertMessage(alert)}`;
}

function title(alerts: readonly NotifiedAlert[]): string {
  const [first] = alerts;
  if (first && alerts.length === 1) return heading(first);
  const common = first && alerts.every(({ status }) => status === first.status) ? first.status : '';
  return `${alerts.length} ${common && `${common} `}alerts`;
}

/** The manager cuts blanks and line ends off the end of what a template yields. */
function trimEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}
