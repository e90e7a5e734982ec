import { alertMessage } from './alert-message.js';
import type { Message, MessageType } from './message.js';
import type { NotifiedAlert } from './notified-alert.js';
import { sortedLabels } from './sorted-labels.js';

/**
 * The message that a receiver without a template of its own sends: for each alert its status and message, then its
 * labels. English, as the manager is unless its template section names another language.
 */
export function renderDefault(alerts: readonly NotifiedAlert[], type: MessageType): Message {
  if (type === 'text') return { type, text: trimEnd(alerts.map(asText).join('')) };
  return { type, title: title(alerts), text: trimEnd(alerts.map(asMarkdown).join('')) };
}

function asText(alert: NotifiedAlert): string {
  const labels = sortedLabels(alert.labels).map(([name, value]) => ` * ${name}=${value}\n`);
  return `${heading(alert)}\n${labels.join('')}`;
}

function asMarkdown(alert: NotifiedAlert): string {
  const labels = sortedLabels(alert.labels).map(([name, value]) => `> ${name}: **${value}**\n\n`);
  return `#### ${heading(alert)}\n${labels.join('')}`;
}

/** The blank stays when there is no status. */
function heading(alert: NotifiedAlert): string {
  return `${alert.status.toUpperCase()} ${alertMessage(alert)}`;
}

function title(alerts: readonly NotifiedAlert[]): string {
  const status = alerts[0]?.status ?? '';
  const common = alerts.every((alert) => alert.status === status) ? status : '';
  return `${alerts.length} alert${alerts.length > 1 ? 's' : ''}${common && ` ${common.toUpperCase()}`}`;
}

/** The manager cuts blanks and line ends off the end of what a template yields. */
function trimEnd(text: string): string {
  return text.replace(/[ \t\r\n]+$/, '');
}
