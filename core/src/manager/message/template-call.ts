import type { Release } from '../../model/release/release.js';

const CALL = '{{template"';
/** The end of a call. The data is any single character. */
const CALL_END = /".\}\}/su;

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
  return template.replaceAll(' ', '').split('\n').some(holdsCall) ? template : `{{ template "${template}" . }}`;
}

/** Whether a line without its spaces calls a template. */
function holdsCall(line: string): boolean {
  const start = line.indexOf(CALL);
  return start >= 0 && CALL_END.test(line.slice(start + CALL.length));
}
