import type { ReceiverCount, SilenceAnswer } from '#server/protocol';
import type { AlertOutcome, ReceiverMatches } from '../../../core/src/manager/matching/receiver-matches.js';
import type { SampleAlert } from '../../../core/src/model/alert.js';
import { phrase } from '../../../core/src/text/phrase.js';
import { type AlertRow, alertRows } from './alerts/alert-rows.js';
import { groupLabels } from './alerts/group-labels.js';
import { memoizeLast } from './memoize-last.js';
import type { EmptyReason, Focus, Matches } from './page-protocol.js';
import type { PanelState } from './panel-state.js';
import { translate } from './translate.js';

/** Everything that the panel renders, derived from its state. */
export type PanelView =
  | { readonly status: 'loading' }
  | { readonly status: 'empty'; readonly reason: EmptyReason }
  | ReceiverView;

export interface ReceiverView
  extends Pick<
    PanelState,
    'filter' | 'groupBy' | 'marked' | 'active' | 'edited' | 'dialog' | 'choosingTime' | 'draft' | 'messageIndex'
  > {
  readonly status: 'receiver';
  /** Nothing can be sent, built or loaded there. */
  readonly inBrowser: boolean;
  readonly uri: string;
  readonly fileName: string;
  /** The receiver cannot be read at the moment; these are its last matches. */
  readonly stale: boolean;
  readonly receivers: readonly ReceiverChoice[];
  readonly id: string;
  readonly kind: Matches['kind'];
  readonly receiver: ReceiverMatches;
  /** The receivers for which a Router takes alerts. */
  readonly recipients: Matches['recipients'];
  /** Why the cluster would reject it; null: it would not. */
  readonly rejection: Matches['rejection'];
  readonly stops: PanelState['stops'];
  /** The other objects that the cluster would reject. */
  readonly leftOut: PanelState['leftOut'];
  /** The names of files with changes that the build which is shown does not have. */
  readonly unsaved: PanelState['unsaved'];
  readonly samples: PanelState['samples'];
  readonly sampleCount: number;
  readonly rows: readonly AlertRow[];
  /** The labels that alerts can be grouped by. */
  readonly labels: readonly string[];
  readonly chosen: ChosenAlert | undefined;
  readonly tab: Focus['tab'];
  readonly messageOf: Focus['messageOf'];
  readonly at: string | undefined;
  readonly silenceHours: number;
  /** Undefined: still loading. */
  readonly trace: PanelState['trace'];
  readonly message: PanelState['message'];
  readonly silences: PanelState['silences'];
  readonly storm: PanelState['storm'];
  /** The names of silences that mute alerts at the selected time. */
  readonly activeSilences: readonly string[];
}

export interface ReceiverChoice {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
}

export interface ChosenAlert {
  readonly sample: SampleAlert;
  readonly outcome: AlertOutcome;
}

/** @returns a function that recomputes only what changed; create one per page */
export function createPanelView(inBrowser = false): (state: PanelState) => PanelView {
  const rowsOf = memoizeLast(alertRowsOf);
  const labelsOf = memoizeLast(groupLabels);
  return (state) => {
    const { content, samples, focus } = state;
    if (content.status !== 'preview') return content;
    const { uri, fileName, stale, matches } = content;
    const { receiver } = matches;
    const { filter, groupBy, folded, silences } = state;
    return {
      status: 'receiver',
      inBrowser,
      uri,
      fileName,
      stale,
      receivers: matches.receivers.map((count) => choiceOf(count, matches.sampleCount)),
      id: matches.id,
      kind: matches.kind,
      receiver,
      recipients: matches.recipients,
      rejection: matches.rejection,
      stops: state.stops,
      leftOut: state.leftOut,
      unsaved: state.unsaved,
      samples,
      sampleCount: matches.sampleCount,
      rows: rowsOf(samples.samples, receiver, filter, groupBy, folded),
      labels: labelsOf(samples.samples),
      chosen: chosenOf(samples.samples, receiver, focus.alert),
      tab: focus.tab,
      messageOf: focus.messageOf,
      at: focus.at,
      silenceHours: focus.silenceHours,
      filter,
      groupBy,
      marked: state.marked,
      active: state.active,
      edited: state.edited,
      dialog: state.dialog,
      choosingTime: state.choosingTime,
      draft: state.draft,
      trace: state.trace?.alert === focus.alert ? state.trace : undefined,
      message: state.message,
      messageIndex: state.messageIndex,
      silences,
      storm: state.storm,
      activeSilences: silences?.silences.filter(mutes).map(({ name }) => name) ?? [],
    };
  };
}

/** A silence counts if its matcher cannot be evaluated, because it may mute anything. */
function mutes({ active, matched }: SilenceAnswer): boolean {
  return active === true && matched !== 0;
}

function alertRowsOf(
  samples: readonly SampleAlert[],
  receiver: ReceiverMatches,
  filter: string,
  groupBy: string | undefined,
  folded: ReadonlySet<string>,
): readonly AlertRow[] {
  return alertRows(samples, receiver, { filter, groupBy, folded });
}

function choiceOf({ id, kind, name, matched, enabled, rejected }: ReceiverCount, total: number): ReceiverChoice {
  const receiver = name || phrase('(no name)');
  const label = rejected
    ? phrase('{receiver} – rejected by the cluster', { receiver })
    : matched === null
      ? phrase('{receiver} – cannot be evaluated', { receiver })
      : phrase('{receiver} – {matched} of {total}', { receiver, matched, total });
  const description = [...(kind === 'Receiver' ? [] : [kind]), ...(enabled ? [] : [translate(phrase('switched off'))])];
  return { id, label: translate(label), description: description.length === 0 ? undefined : description.join(', ') };
}

function chosenOf(
  samples: readonly SampleAlert[],
  { alerts, outcomes }: ReceiverMatches,
  chosen: string | undefined,
): ChosenAlert | undefined {
  const index = chosen === undefined ? -1 : samples.findIndex(({ id }) => id === chosen);
  const sample = samples[index];
  const outcome = outcomes[alerts[index] ?? -1];
  return sample && outcome && { sample, outcome };
}
