import { execute, makeValue } from '../../go/template/index.js';
import { addTemplates, type CompiledTemplates } from './compile-templates.js';
import type { NotificationData } from './template/alert-data.js';
import { DATA_POINTER } from './template/template-types.js';
import { callOf } from './template-call.js';
import type { TemplateFailure, TemplatePlace } from './template-result.js';

/** Renders the template with the data, or reports why it fails. */
export type Render = (data: NotificationData) => string | TemplateFailure;

/**
 * Prepares the `template` of a receiver for execution.
 * @param template the name of a template, or a text that calls one
 */
export function prepareTemplate(
  templates: CompiledTemplates,
  template: string,
  source: TemplatePlace['source'],
): Render | TemplateFailure {
  const added = addTemplates(templates, callOf(template), source, 'render');
  if (added.kind === 'failed') return added;
  const tree = added.trees.get('');
  return (data) => {
    if (!tree) return '';
    const executed = execute(tree, makeValue(DATA_POINTER, data), {
      templates: added.trees,
      functions: added.functions,
    });
    if ('output' in executed) return trimEnd(executed.output);
    const { message, source: place, start, end } = executed.problem;
    return {
      kind: 'failed',
      stage: 'render',
      error: message,
      position: { source: place.id as TemplatePlace['source'], start, end },
    };
  };
}

/** Trims spaces and line ends, but not tabs. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n\r'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
