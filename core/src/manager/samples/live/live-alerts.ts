import type { SampleAlert } from '../../../model/alert.js';
import type { Phrase } from '../../../text/phrase.js';

/** An alert of a server. */
export interface LiveAlert extends SampleAlert {
  /** What Alertmanager does with it; absent when the alert does not come from Alertmanager. */
  readonly alertmanager?: AlertmanagerState;
}

export interface AlertmanagerState {
  /** Alertmanager's own receivers that its routes choose. */
  readonly receivers: readonly string[];
  /** The ids of its silences that mute the alert. */
  readonly silencedBy: readonly string[];
  /** The fingerprints of the alerts that inhibit it. */
  readonly inhibitedBy: readonly string[];
}

/** The firing alerts of a server. */
export interface LiveAlerts {
  readonly kind: 'alerts';
  /** The form of the answer, which says what the labels have already been through. */
  readonly sender: 'alertmanager' | 'prometheus' | 'ruler';
  readonly alerts: readonly LiveAlert[];
  /** What a person should know of them: what is left out, or does not reach the manager. */
  readonly remarks: readonly Phrase[];
}

/** An answer without alerts. */
export interface RejectedAnswer {
  readonly kind: 'rejected';
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** Short and technical: `HTTP 500`. */
  readonly detail?: string;
}
