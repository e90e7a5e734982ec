import type { DingTalkFacts, ManagerOptions } from '../../../model/facts.js';

/** The format of a receiver's messages: template names, or whole template actions. */
export interface MessageFormat {
  /** `text` or `markdown`; the manager fails for other types. */
  readonly type: string;
  readonly template: string;
  /** Empty: no title. */
  readonly titleTemplate: string;
}

/** The manager's options that a message's format depends on. */
type FormatOptions = Pick<ManagerOptions, 'tmplType' | 'template' | 'titleTemplate' | 'globalTemplate'>;

const DEFAULT_TEMPLATE_NAMES: Readonly<Record<string, string>> = {
  text: '{{ template "nm.default.text" . }}',
  markdown: '{{ template "nm.default.markdown" . }}',
};
const DEFAULT_TITLE = '{{ template "nm.default.subject" . }}';

/** The receiver's format takes precedence over the DingTalk options, then the global options (notification-manager 2.6). */
export function messageFormat(receiver: DingTalkFacts, options: FormatOptions): MessageFormat {
  const type = receiver.tmplType || options.tmplType || 'text';
  const defaultTemplate = Object.hasOwn(DEFAULT_TEMPLATE_NAMES, type) ? (DEFAULT_TEMPLATE_NAMES[type] ?? '') : '';
  const title = type === 'markdown' ? options.titleTemplate || DEFAULT_TITLE : '';
  return {
    type,
    template: receiver.template || options.template || options.globalTemplate || defaultTemplate,
    titleTemplate: receiver.titleTemplate || title,
  };
}
