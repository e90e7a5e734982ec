import type { NotifiedAlert } from '../message/notified-alert.js';

/** An alert as it is posted to the manager, which nothing has checked; that of a verification has no status. */
export interface IncomingAlert {
  readonly status: NotifiedAlert['status'];
  readonly labels?: Readonly<Record<string, string>> | null | undefined;
  readonly annotations?: Readonly<Record<string, string>> | null | undefined;
  /** RFC 3339. */
  readonly startsAt?: string | undefined;
  /** RFC 3339. */
  readonly endsAt?: string | undefined;
}
