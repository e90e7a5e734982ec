import { phrase } from '#core';
import type { Translate } from './terminal.js';

/** A line such as `error: text`, as its language writes it: in Chinese without a blank behind the colon. */
export function labelled(label: string, text: string, translate: Translate): string {
  return translate(phrase('{label} {text}', { label, text }));
}
