import type { NotifiedAlert } from '../message/notified-alert.js';

/** An unchecked alert as it is posted to the manager. The alert of a verification has no status. */
export interface IncomingAlert {
  readonly status: NotifiedAlert['status'];
  readonly labels?: Readonly<Record<string, string>> | null | undefined;
  readonly annotations?: Readonly<Record<string, string>> | null | undefined;
  /** RFC 3339. */
  readonly startsAt?: string | undefined;
  /** RFC 3339. */
  readonly endsAt?: string | undefined;
}
