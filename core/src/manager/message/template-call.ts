import type { Release } from '../../model/release/release.js';

/** A text without its spaces that calls a template. The data is any single character except a line end. */
const CALL = /\{\{template"[^\n]*?"[^\n]\}\}/u;

/**
 * The text that the manager executes for a receiver's `template`: a text that calls a template stays unchanged, any other
 * text is the name of a template to call. Since 2.0 the manager applies this rule twice, so for a name with a line end it
 * calls a template that has the first call as its name.
 *
 * @param rendering default: that of 2.x
 */
export function callOf(template: string, rendering: Release['rendering'] = 'whole'): string {
  return rendering === 'cut' ? wrap(template) : wrap(wrap(template));
}

function wrap(template: string): string {
  return CALL.test(template.replaceAll(' ', '')) ? template : `{{ template "${template}" . }}`;
}
