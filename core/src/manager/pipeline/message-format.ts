import type { DingTalkFacts, ManagerOptions } from '../../model/facts.js';

/** How a receiver's messages are made: names of templates, or whole actions. */
export interface MessageFormat {
  /** `text` and `markdown` are known; the manager fails at any other. */
  readonly type: string;
  readonly template: string;
  /** Empty: no title is made. */
  readonly titleTemplate: string;
}

export const DEFAULT_TEMPLATE_NAMES: Readonly<Record<string, string>> = {
  text: '{{ template "nm.default.text" . }}',
  markdown: '{{ template "nm.default.markdown" . }}',
};
export const DEFAULT_TITLE = '{{ template "nm.default.subject" . }}';

/** The receiver's own comes first, then the options for DingTalk, then those for all channels (notification-manager v2.6). */
export function messageFormat(receiver: DingTalkFacts, options: ManagerOptions): MessageFormat {
  const type = receiver.tmplType || options.tmplType || 'text';
  const defaultTemplate = Object.hasOwn(DEFAULT_TEMPLATE_NAMES, type) ? (DEFAULT_TEMPLATE_NAMES[type] ?? '') : '';
  const title = type === 'markdown' ? options.titleTemplate || DEFAULT_TITLE : '';
  return {
    type,
    template: receiver.template || options.template || options.globalTemplate || defaultTemplate,
    titleTemplate: receiver.titleTemplate || title,
  };
}
