import type { Alert } from '../../model/alert.js';

/** An alert in a message. The alert of a verification has an empty status. */
export interface NotifiedAlert extends Omit<Alert, 'status'> {
  readonly status: Alert['status'] | '';
  /** The page of the alert's source; only templates of 1.x see it. */
  readonly generatorUrl?: string;
}
