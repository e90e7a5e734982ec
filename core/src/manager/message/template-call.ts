/** With its blanks taken out, a text that calls a template: any one character but a line end stands for the data. */
const CALL = /\{\{template"[^\n]*?"[^\n]\}\}/u;

/**
 * What the manager runs for a receiver's `template` (notification-manager v2.6): a text that holds a call of a template
 * as it is, anything else as the name of one. It decides twice, so a name with a line end in it is called by the name
 * of its call.
 */
export function callOf(template: string): string {
  return wrap(wrap(template));
}

function wrap(template: string): string {
  return CALL.test(template.replaceAll(' ', '')) ? template : `{{ template "${template}" . }}`;
}
