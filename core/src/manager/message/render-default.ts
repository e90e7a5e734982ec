import type { Message, MessageType } from '../../model/dingtalk-message.js';
import { releaseOf } from '../../model/release/release.js';
import { compileTemplates } from './compile-templates.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { alertData, batchOf, notificationData } from './notification-data.js';
import type { NotifiedAlert } from './notified-alert.js';
import { prepareTemplate } from './prepare-template.js';

/**
 * The message of a receiver without its own template, from the templates that KubeSphere installs (`nm.default.text`,
 * `nm.default.markdown` and `nm.default.subject` of notification-manager v2.6). It has the status, message and labels
 * of each alert. It is in English, like the manager's messages unless its template section sets another language.
 */
export function renderDefault(alerts: readonly NotifiedAlert[], type: MessageType): Message {
  const release = releaseOf();
  const templates = compileTemplates({ ...DEFAULT_TEMPLATES, packs: [], language: '' }, release);
  const batch = batchOf(alerts.map((alert) => alertData(alert, { release })));
  const data = notificationData(batch, { groupLabels: new Map(), receiver: '', release });
  const render = (name: string): string => {
    const prepared = templates.kind === 'failed' ? templates : prepareTemplate(templates, name, 'template');
    const rendered = typeof prepared === 'function' ? prepared(data) : prepared;
    return typeof rendered === 'string' ? rendered : rendered.error;
  };
  if (type === 'text') return { type, text: render('nm.default.text') };
  return { type, title: render('nm.default.subject'), text: render('nm.default.markdown') };
}
