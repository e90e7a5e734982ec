/** A text without its spaces that calls a template. The data is any single character except a line end. */
const CALL = /\{\{template"[^\n]*?"[^\n]\}\}/u;

/**
 * The text that the manager executes for a receiver's `template` (notification-manager v2.6): a text that calls a
 * template stays unchanged, any other text is the name of a template to call. The manager applies this rule twice, so
 * for a name with a line end it calls a template that has the first call as its name.
 */
export function callOf(template: string): string {
  return wrap(wrap(template));
}

function wrap(template: string): string {
  return CALL.test(template.replaceAll(' ', '')) ? template : `{{ template "${template}" . }}`;
}
