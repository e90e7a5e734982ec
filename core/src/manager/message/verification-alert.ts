import { goTime } from '../../go/time/go-time.js';
import type { NotifiedAlert } from './notified-alert.js';

/** The text of the manager's verification, which the console's test message contains. */
const CONFIRMATION = 'Congratulations, your notification configuration is correct!';

/**
 * The alert that the manager sends for the console's “Send Test Message” (notification-manager v2.6, `/api/v2/verify`).
 * @param nowIso the time of the test in ISO 8601; any other text is used unchanged
 * @param localZone the manager's time zone; default: UTC
 */
export function verificationAlert(nowIso: string, receiverName: string, localZone?: string): NotifiedAlert {
  return {
    status: '',
    labels: { alertname: 'verify', alerttype: 'verify', alerttime: goTime(nowIso, localZone), receiver: receiverName },
    annotations: { message: CONFIRMATION },
    startsAt: nowIso,
    endsAt: nowIso,
  };
}

/** The same of a manager before 2.0. It ends when it is sent, so it reads as resolved (notification-manager v1.4). */
export function firstVerificationAlert(nowIso: string): NotifiedAlert {
  return {
    status: '',
    labels: { alertname: 'Test' },
    annotations: { message: 'Congratulations, your configuration is correct!' },
    startsAt: nowIso,
    endsAt: nowIso,
  };
}
