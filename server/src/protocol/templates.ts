import type { Range } from '#core';

/** Request: the templates of an open file that messages run. Answer: `UsedTemplateAnswer[]`, possibly empty. */
export const TEMPLATES_REQUEST = 'kubesphereDingtalk/templates';
export interface TemplatesParams {
  readonly textDocument: { readonly uri: string };
}
export interface UsedTemplateAnswer {
  readonly name: string;
  /** From its name to the end of its body. */
  readonly extent: Range;
  /** A receiver whose message runs it. */
  readonly receiver: { readonly uri: string; readonly name: string };
  /** The id of a sample alert that the receiver matches; null: none. */
  readonly sample: string | null;
}
