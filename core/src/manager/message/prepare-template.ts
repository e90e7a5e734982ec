import {
  dialectOf,
  type Executed,
  execute,
  goText,
  type Limits,
  makeValue,
  type Spent,
  type Tree,
} from '../../go/template/index.js';
import { addTemplates, type CompiledTemplates } from './compile-templates.js';
import type { NotificationData } from './template/alert-data.js';
import { dataTypesOf } from './template/data-types.js';
import { callOf } from './template-call.js';
import type { TemplateFailure, TemplatePlace } from './template-result.js';

/** The limits of all renderings together; default: those of an execution for each. */
export interface Budget {
  readonly limits?: Limits;
  readonly spent?: Spent;
}

/** Renders the template with the data, or reports why it fails. */
export type Render = (data: NotificationData) => string | TemplateFailure;

/**
 * Prepares the `template` of a receiver for execution.
 * @param template the name of a template, or a text that calls one
 * @param isOpen whether texts that are not known may define more templates
 * @param budget shared by the templates that must not take longer together
 */
export function prepareTemplate(
  templates: CompiledTemplates,
  template: string,
  source: TemplatePlace['source'],
  isOpen = false,
  budget: Budget = {},
): Render | TemplateFailure {
  const { rendering } = templates.release;
  const call = callOf(template, rendering);
  const added = addTemplates(templates, { name: '', text: goText(call), id: source }, 'render');
  if (rendering === 'cut') return (data) => renderCut(added, call, data, isOpen, budget);
  if (added.kind === 'failed') return added;
  return (data) => {
    const executed = executeRoot(added, data, budget);
    return executed.problem ? failureOf(executed.problem) : trimEnd(executed.output);
  };
}

/**
 * 1.x sends what a failing template wrote before it failed. It reports only an empty text, and blanks end it. Whether it
 * fails is not known at a template that may be defined elsewhere.
 */
function renderCut(
  templates: CompiledTemplates | TemplateFailure,
  call: string,
  data: NotificationData,
  isOpen: boolean,
  budget: Budget,
): string | TemplateFailure {
  const executed = templates.kind === 'failed' ? undefined : executeRoot(templates, data, budget);
  const output = executed?.output ?? '';
  const cause = templates.kind === 'failed' ? templates : executed?.problem && failureOf(executed.problem);
  const known = {
    ...(cause?.position && { position: cause.position }),
    ...(cause && { cause: cause.error }),
    ...(cause?.undefinedName !== undefined && { undefinedName: cause.undefinedName }),
  };
  if (output === '' || (isOpen && cause?.undefinedName !== undefined))
    return { kind: 'failed', stage: 'render', error: `template '${call}' error or not exist`, ...known };
  const text = trimEnd(output);
  if (text !== '') return text;
  return { kind: 'failed', stage: 'crash', error: 'runtime error: index out of range [-1]', ...known };
}

function executeRoot(
  { trees, functions, release }: CompiledTemplates,
  data: NotificationData,
  budget: Budget,
): Executed {
  const tree: Tree | undefined = trees.get('');
  return tree
    ? execute(tree, makeValue(dataTypesOf(release).data, data), {
        templates: trees,
        functions,
        dialect: dialectOf(release.goVersion),
        ...budget,
      })
    : { output: '' };
}

function failureOf({ message, source, start, end }: NonNullable<Executed['problem']>): TemplateFailure {
  const position = { source: source.id as TemplatePlace['source'], start, end };
  const [, undefinedName] = /: template "(.*)" not defined$/s.exec(message) ?? [];
  const known = undefinedName !== undefined && { undefinedName };
  return { kind: 'failed', stage: 'render', error: message, position, ...known };
}

/** Trims spaces and line ends, but not tabs. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n\r'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
