import type { Alert } from '../../model/alert.js';

/** An alert in a message. The alert of a verification has an empty status. */
export interface NotifiedAlert extends Omit<Alert, 'status'> {
  readonly status: Alert['status'] | '';
}
