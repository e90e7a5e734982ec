import { execute, makeValue } from '../template/index.js';
import { addTemplates, type CompiledTemplates } from './compile-templates.js';
import { escapedLength } from './escape-json.js';
import { DATA_POINTER } from './model/types.js';
import { alertData, type Batch, extendBatch, notificationData, textMap } from './notification-data.js';
import type { NotifiedAlert } from './notified-alert.js';
import { callOf } from './template-call.js';
import type { MessagePart, SplitResult, TemplateFailure, TemplatePlace } from './template-result.js';

export interface SplitOptions {
  readonly alerts: readonly NotifiedAlert[];
  readonly groupLabels: Readonly<Record<string, string>>;
  /** The name of a template, or a text with a call of one. */
  readonly template: string;
  /** The same for the title; empty: there is none. */
  readonly titleTemplate: string;
  /** Bytes of the message as JSON escapes it, which it must stay below. */
  readonly maxSize: number;
}

/**
 * The messages that notification-manager v2.6 makes of the alerts for one receiver: alert after alert is added to a
 * message until it is too large, and begins the next one then. One that is too large on its own is dropped, and a
 * message without text is not sent.
 */
export function splitMessages(templates: CompiledTemplates, options: SplitOptions): SplitResult {
  if (options.alerts.length === 0) return { kind: 'parts', parts: [], tooLarge: 0 };
  const message = prepare(templates, options.template, 'template');
  if (typeof message !== 'function') return message;
  const title = options.titleTemplate === '' ? () => '' : prepare(templates, options.titleTemplate, 'titleTemplate');
  const groupLabels = textMap(options.groupLabels);
  const alerts = options.alerts.map(alertData);
  const parts: MessagePart[] = [];
  let tooLarge = 0;
  let first = 0;
  let batch: Batch | undefined;
  let last: MessagePart | undefined;
  for (let index = 0; index < alerts.length; index++) {
    const alert = alerts[index];
    if (!alert) break;
    batch = extendBatch(batch, alert);
    const data = makeValue(DATA_POINTER, notificationData(batch, groupLabels));
    const text = message(data);
    if (typeof text !== 'string') return text;
    // A title that cannot be read is found only now, after the message was rendered.
    if (typeof title !== 'function') return title;
    const heading = title(data);
    if (typeof heading !== 'string') return heading;
    if (escapedLength(text) < options.maxSize) {
      last = { title: heading, message: text, alerts: indices(first, index) };
      continue;
    }
    if (first === index) {
      tooLarge++;
      first = index + 1;
    } else {
      if (last) parts.push(last);
      first = index;
      index--;
    }
    batch = undefined;
    last = undefined;
  }
  if (last && last.message !== '') parts.push(last);
  return { kind: 'parts', parts, tooLarge };
}

type Render = (data: ReturnType<typeof makeValue>) => string | TemplateFailure;

function prepare(
  templates: CompiledTemplates,
  template: string,
  source: TemplatePlace['source'],
): Render | TemplateFailure {
  const added = addTemplates(templates, callOf(template), source, 'render');
  if (added.kind === 'failed') return added;
  const tree = added.trees.get('');
  return (data) => {
    if (!tree) return '';
    const executed = execute(tree, data, { templates: added.trees, functions: added.functions });
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

/** Blanks and line ends, but no tabs. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \n\r'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function indices(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
