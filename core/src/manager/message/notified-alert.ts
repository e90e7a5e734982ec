import type { Alert } from '../../model/alert.js';

/** An alert as it enters a message. The alert of a verification has neither fired nor been resolved. */
export interface NotifiedAlert extends Omit<Alert, 'status'> {
  readonly status: Alert['status'] | '';
}
