import { goTime } from '../../go/time/go-time.js';
import type { NotifiedAlert } from './notified-alert.js';

/** The text of the manager's own verification, which the console's test message shows. */
const CONFIRMATION = 'Congratulations, your notification configuration is correct!';

/**
 * The alert that the console's “Send Test Message” makes the manager send (notification-manager v2.6, `/api/v2/verify`).
 * @param nowIso the time of the test, ISO 8601; a text that is no time is shown as it is
 */
export function verificationAlert(nowIso: string, receiverName: string): NotifiedAlert {
  return {
    status: '',
    labels: { alertname: 'verify', alerttype: 'verify', alerttime: goTime(nowIso), receiver: receiverName },
    annotations: { message: CONFIRMATION },
    startsAt: nowIso,
    endsAt: nowIso,
  };
}
