import { html, type TemplateResult } from 'lit';

/** A sentence whose parts between backticks are code: fields, labels and values. */
export function withCode(text: string): readonly (string | TemplateResult)[] {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
