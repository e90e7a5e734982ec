import { compileTemplates, defaultTemplates, releaseOf, splitMessages } from '#core';
import { type Answers, hasMembers, type Kind, type Line } from '../kind.js';
import { recordedVersion } from '../recorded-version.js';
import { notified, RECORDED, textsOf } from './templates.js';

/** The recorder's limit: nothing is split. */
const LIMIT = 2 ** 30;

/** What the installed templates print, in both languages: title and text, byte for byte. */
export const defaultMessages: Kind = {
  name: 'default-messages',
  recognises: (line) => hasMembers(line, 'alerts', 'groupLabels', 'tmplType', 'text', 'title'),
  group: ({ language, tmplType }) => [language, tmplType].filter(Boolean).join(' '),
  answer: (line): Answers => ({ recorded: { title: line.title ?? '', text: line.text }, ours: render(line) }),
};

function render(line: Line): unknown {
  const version = recordedVersion(line);
  const language = String(line.language ?? '');
  const compiled = compileTemplates({ ...defaultTemplates(version), language }, releaseOf(version));
  if (compiled.kind === 'failed') return compiled.error;
  const result = splitMessages(compiled, {
    alerts: (line.alerts as readonly Line[]).map(notified),
    groupLabels: textsOf(line.groupLabels),
    template: named(line.template),
    titleTemplate: named(line.titleTemplate),
    maxSize: LIMIT,
    receiver: String(line.receiver ?? ''),
    at: RECORDED,
  });
  if (result.kind === 'failed') return result.error;
  const [part] = result.parts;
  return { title: part?.title ?? '', text: part?.message ?? '' };
}

function named(template: unknown): string {
  return typeof template === 'string' && template !== '' ? `{{ template ${JSON.stringify(template)} . }}` : '';
}
