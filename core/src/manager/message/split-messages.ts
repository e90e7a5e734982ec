import { goText, LIMITS, type LocalZone } from '../../go/template/index.js';
import type { Instant } from '../../go/time/instant.js';
import { localZone } from '../../go/time/local-zone.js';
import type { CompiledTemplates } from './compile-templates.js';
import { alertData, type Batch, extendBatch, notificationData, textMap } from './notification-data.js';
import type { NotifiedAlert } from './notified-alert.js';
import { type Budget, prepareTemplate } from './prepare-template.js';
import { escapedLength } from './template/escape-json.js';
import type { MessagePart, SplitResult } from './template-result.js';

export interface SplitOptions {
  readonly alerts: readonly NotifiedAlert[];
  readonly groupLabels: Readonly<Record<string, string>>;
  /** The name of a template, or a text that calls one. */
  readonly template: string;
  /** The same for the title; empty: no title. */
  readonly titleTemplate: string;
  /** The message must have fewer bytes than this after JSON escaping. */
  readonly maxSize: number;
  /** Whether texts that are not known may define more templates; then a call of an unknown one ends no message. */
  readonly isOpen?: boolean;
  /** The receiver in Alertmanager's request, which templates of 1.x see; default: none. */
  readonly receiver?: string;
  /** The time of sending, by which 1.x takes an alert for resolved; default: every end has passed. */
  readonly at?: Instant;
  /** Whether the alerts came through the manager, which gives each an id; otherwise `.ID` is empty. */
  readonly hasIds?: boolean;
  /** The manager's time zone, a name that `Intl` knows; default: UTC. */
  readonly localZone?: string;
}

/**
 * The messages that the notification manager makes from the alerts for one receiver. It adds alerts to a message until
 * the next alert makes it too large, which then begins the next message. An alert that is too large on its own is
 * dropped. If the last message has no text, it is not sent.
 *
 * @param local the time zone of the options, for callers that split messages several times
 */
export function splitMessages(
  templates: CompiledTemplates,
  options: SplitOptions,
  local: LocalZone | undefined = options.localZone === undefined ? undefined : localZone(options.localZone),
): SplitResult {
  if (options.alerts.length === 0) return { kind: 'parts', parts: [], tooLarge: 0 };
  const isOpen = options.isOpen === true;
  const budget = budgetFor(options.alerts.length);
  const message = prepareTemplate(templates, options.template, 'template', isOpen, budget);
  if (typeof message !== 'function') return message;
  const { release } = templates;
  const isCut = release.rendering === 'cut';
  const title =
    options.titleTemplate === '' || isCut
      ? () => ''
      : prepareTemplate(templates, options.titleTemplate, 'titleTemplate', isOpen, budget);
  const group = { groupLabels: textMap(options.groupLabels), receiver: goText(options.receiver ?? ''), release };
  const { at, hasIds } = options;
  const context = {
    release,
    ...(at !== undefined && { at }),
    ...(hasIds !== undefined && { hasIds }),
    ...(local && { local }),
  };
  const alerts = options.alerts.map((alert) => alertData(alert, context));
  const parts: MessagePart[] = [];
  let tooLarge = 0;
  let first = 0;
  let batch: Batch | undefined;
  let last: MessagePart | undefined;
  for (let index = 0; index < alerts.length; index++) {
    const alert = alerts[index];
    if (!alert) break;
    batch = extendBatch(batch, alert);
    const data = notificationData(batch, group);
    const text = message(data);
    if (typeof text !== 'string') return { ...text, alert: index };
    // The manager parses the title only after it rendered the message.
    if (typeof title !== 'function') return title;
    // In 1.x a title template has no effect, except that there is a title: the message.
    const heading = isCut && options.titleTemplate !== '' ? text : title(data);
    if (typeof heading !== 'string') return { ...heading, alert: index };
    if (escapedLength(text) < options.maxSize) {
      last = { title: heading, message: text, alerts: indices(first, index) };
      continue;
    }
    if (first === index) {
      tooLarge++;
      first = index + 1;
    } else {
      // In 1.x the title is that of the message that became too large.
      if (last) parts.push(isCut ? { ...last, title: heading } : last);
      first = index;
      index--;
    }
    batch = undefined;
    last = undefined;
  }
  if (last && last.message !== '') parts.push(last);
  return { kind: 'parts', parts, tooLarge };
}

/** Far more than a useful template needs for an alert; each is rendered again with those after it. */
const STEPS_PER_ALERT = 4000;

function budgetFor(alerts: number): Budget {
  return { limits: { ...LIMITS, steps: LIMITS.steps + alerts * STEPS_PER_ALERT }, spent: { steps: 0 } };
}

function indices(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
