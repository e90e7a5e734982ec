import { type Phrase, phrase } from '../../../text/phrase.js';
import type { TemplateFailure } from '../../message/template-result.js';

/** Go's error: the file, the line, in an execution the template and its part, then the reason. */
const GO_ERROR = /^template: .*?:\d+(?::\d+)?: (?:executing "(.*?)" at <(.*?)>: )?(.*)$/s;

/** Why a template fails, in one sentence. Go's own text is its `error`. */
function explainTemplateFailure({ error, cause, position, undefinedName }: TemplateFailure): Phrase {
  const [, template = '', code = '', reason = error] = GO_ERROR.exec(cause ?? error) ?? [];
  if (undefinedName !== undefined) return phrase('No template “{name}” is defined.', { name: undefinedName });
  const isFromField = position !== undefined && typeof position.source !== 'number';
  if (code === '' && isFromField)
    return phrase('The template of the receiver is neither a name nor a call such as {call}.', {
      call: phrase('`{name}`', { name: '{{ template "name" . }}' }),
    });
  const [, unknown] = /^function "(.*)" not defined$/s.exec(reason) ?? [];
  if (unknown !== undefined)
    return phrase('A template calls the function “{name}”, which the notification manager does not have.', {
      name: unknown,
    });
  if (code === '') return phrase('A template is not a valid Go template.');
  const at = { template, code: phrase('`{name}`', { name: code }) };
  const [, field, type] = /^can't evaluate field (\S+) in type (.*)$/s.exec(reason) ?? [];
  if (field !== undefined && type !== undefined)
    return phrase('The template “{template}” fails at {code}: {type} has no field “{field}”.', {
      ...at,
      type: typeName(type),
      field,
    });
  if (/^nil data; no entry for key|^nil pointer evaluating /.test(reason))
    return phrase('The template “{template}” fails at {code}: the value is missing.', at);
  const [, called] = /^error calling (\w+):/.exec(reason) ?? [];
  if (called !== undefined)
    return phrase('The template “{template}” fails at {code}: the function “{name}” reports an error.', {
      ...at,
      name: called,
    });
  return phrase('The template “{template}” fails at {code}.', at);
}

function typeName(type: string): Phrase | string {
  if (type === '*template.Data') return phrase('the data of a message');
  if (/^\*?template\.Alert$/.test(type)) return phrase('an alert');
  return type;
}

/** What users read of a failing template. @param alert the name of the alert with which it fails; default: unknown */
export function templateFailureTexts(failure: TemplateFailure, alert = ''): { summary: Phrase; text: Phrase } {
  const summary = explainTemplateFailure(failure);
  const known = { problem: summary, error: failure.cause ?? failure.error };
  const text =
    alert === ''
      ? phrase('{problem} Go reports: {error}', known)
      : phrase('{problem} This happens for the alert {alert}. Go reports: {error}', { ...known, alert });
  return { summary, text };
}
