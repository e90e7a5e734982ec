/** An API of a server that lists the alerts of now. */
export type AlertApi = 'alertmanager' | 'prometheus';

/** The path of each API, below the server's own. */
export const ALERT_PATHS: Readonly<Record<AlertApi, string>> = {
  alertmanager: '/api/v2/alerts',
  prometheus: '/api/v1/alerts',
};

/** What a server answers to a request for its alerts. */
export interface AlertsReply {
  readonly status: number;
  /** Undefined: the server names none. */
  readonly contentType?: string | undefined;
  readonly body: string;
}

/** At most so much of an answer is read. */
export const ALERT_LIMITS = { bytes: 50_000_000, alerts: 20_000 } as const;
