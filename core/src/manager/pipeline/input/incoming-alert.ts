import type { AlertRequest } from '../../../model/alert.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';

/** An unchecked alert as it arrives at Alertmanager, or as it is posted to the manager. The alert of a verification has no status. */
export interface IncomingAlert {
  readonly status: NotifiedAlert['status'];
  readonly labels?: Readonly<Record<string, string>> | null | undefined;
  readonly annotations?: Readonly<Record<string, string>> | null | undefined;
  /** RFC 3339. Default: the time when the alerts arrive, because Alertmanager always posts one. */
  readonly startsAt?: string | undefined;
  /** RFC 3339. */
  readonly endsAt?: string | undefined;
  readonly generatorURL?: string | undefined;
  /** The request that Alertmanager posted; default: Alertmanager has not seen the alert yet. */
  readonly request?: AlertRequest | undefined;
  /** Alerts with the same text are there at the same time. Default: the alert is an example of its own. */
  readonly together?: string | undefined;
}
