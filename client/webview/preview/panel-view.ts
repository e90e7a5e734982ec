import type { SampleAlert } from '../../../core/src/alert.js';
import type { ConditionPlace } from '../../../core/src/match/selector.js';
import type { AlertPreview, ConditionPreview, ReceiverPreview } from '../../../core/src/preview/preview.js';
import { phrase } from '../../../core/src/text/phrase.js';
import type { Range } from '../../../core/src/text/range.js';
import { type AlertSummary, summarizeAlert } from './alert-summary.js';
import { type FailureParts, failureParts, failureSentence } from './failure-parts.js';
import type { EmptyReason } from './messages.js';
import type { AlertGroup, PanelState } from './panel-state.js';
import { say } from './say.js';

/** All that the panel draws, derived from its state. */
export type PanelView =
  | { readonly status: 'loading' }
  | { readonly status: 'empty'; readonly reason: EmptyReason }
  | ReceiverView;

export interface ReceiverView {
  readonly status: 'receiver';
  readonly fileName: string;
  /** As it was when the receiver could be read last. */
  readonly stale: boolean;
  readonly receivers: readonly ReceiverChoice[];
  readonly receiver: ReceiverPreview;
  readonly sampleCount: number;
  readonly conditions: readonly ConditionPreview[];
  /** Empty while the receiver's alerts are on their way. */
  readonly groups: readonly AlertGroupView[];
  readonly filter: string;
}

export interface ReceiverChoice {
  readonly name: string;
  readonly label: string;
  readonly selected: boolean;
}

export interface AlertGroupView {
  readonly group: AlertGroup;
  readonly folded: boolean;
  /** Those that pass the filter. */
  readonly alerts: readonly AlertView[];
  readonly total: number;
}

export interface AlertView {
  readonly sample: SampleAlert;
  readonly summary: AlertSummary;
  readonly expanded: boolean;
  readonly failures: readonly FailureView[];
}

export interface FailureView {
  readonly parts: FailureParts;
  readonly sentence: string;
  /** The condition in the manifest; undefined when it is not among the receiver's conditions. */
  readonly range: Range | undefined;
}

const GROUPS = ['matched', 'unmatched'] as const;

export function viewPanel(state: PanelState): PanelView {
  const { content } = state;
  if (content.status !== 'preview') return content;
  const { receivers, samples } = content.preview;
  const receiver = receivers.find(({ name }) => name === state.receiver) ?? receivers[0];
  if (!receiver) return { status: 'empty', reason: 'noReceivers' };
  const alerts = samples.flatMap((sample, index) => {
    const preview = receiver.alerts[index];
    return preview ? [{ sample, preview }] : [];
  });
  return {
    status: 'receiver',
    fileName: content.fileName,
    stale: content.stale,
    receivers: receivers.map((choice) => choiceOf(choice, choice === receiver, samples.length)),
    receiver,
    sampleCount: samples.length,
    conditions: receiver.conditions,
    groups: GROUPS.filter(() => alerts.length > 0).map((group) => groupOf(group, alerts, receiver, state)),
    filter: state.filter,
  };
}

function choiceOf({ name, matched }: ReceiverPreview, selected: boolean, total: number): ReceiverChoice {
  const receiver = name || phrase('(no name)');
  return { name, label: say(phrase('{receiver} – {matched} of {total}', { receiver, matched, total })), selected };
}

interface JudgedAlert {
  readonly sample: SampleAlert;
  readonly preview: AlertPreview;
}

function groupOf(
  group: AlertGroup,
  alerts: readonly JudgedAlert[],
  receiver: ReceiverPreview,
  state: PanelState,
): AlertGroupView {
  const members = alerts.filter(({ preview }) => preview.matched === (group === 'matched'));
  const words = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
  return {
    group,
    folded: state.folded.has(group),
    total: members.length,
    alerts: members
      .map((alert) => alertOf(alert, receiver, state))
      .filter((alert) => words.length === 0 || containsAll(searchText(alert), words)),
  };
}

function alertOf({ sample, preview }: JudgedAlert, receiver: ReceiverPreview, state: PanelState): AlertView {
  return {
    sample,
    summary: summarizeAlert(sample),
    expanded: state.expanded.has(sample.id),
    failures: preview.failures.map((failure) => ({
      parts: failureParts(failure),
      sentence: failureSentence(failure),
      range: receiver.conditions.find(({ place }) => samePlace(place, failure.place))?.range,
    })),
  };
}

function samePlace(a: ConditionPlace, b: ConditionPlace): boolean {
  if (a.in === 'matchLabels') return b.in === 'matchLabels' && a.key === b.key;
  return b.in === 'matchExpressions' && a.index === b.index;
}

/** What the filter box searches: the alert's labels, written both `name=value` and bare, its message, and the reasons. */
function searchText({ sample, summary, failures }: AlertView): string {
  const labels = Object.entries(sample.labels).map(([name, value]) => `${name}=${value}`);
  const texts = [summary.title, sample.status, sample.source, ...labels, ...Object.values(sample.annotations)];
  return [...texts, ...failures.map(({ sentence }) => sentence)].join('\n').toLowerCase();
}

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
