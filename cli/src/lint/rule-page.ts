import { readFileSync } from 'node:fs';
import type { Language } from '#core';

/** The documentation page of a rule. */
export interface RulePage {
  /** Its URL on this machine. */
  readonly url: string;
  /** Markdown, without the head. */
  readonly text: string;
  /** The first paragraph, without Markdown's links. */
  readonly reason: string;
}

/** The pages are beside the bundle, in a folder below the package's root. Undefined where they are not installed. */
export function readRulePage(id: string, language: Language): RulePage | undefined {
  const url = new URL(`../docs/rules/${language === 'en' ? '' : `${language}/`}${id}.md`, import.meta.url);
  try {
    const text = readFileSync(url, 'utf8').replace(/^.*<!-- head:end -->\s*/s, '');
    const [, reason = ''] = /^## .*\n\n(.+)$/m.exec(text) ?? [];
    return { url: url.href, text, reason: reason.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1') };
  } catch {
    return undefined;
  }
}
