/** An alert as Alertmanager posts it to the notification manager, with only the fields that are used here. */
export interface Alert {
  readonly status: 'firing' | 'resolved';
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** RFC 3339. */
  readonly startsAt?: string;
  /** RFC 3339. */
  readonly endsAt?: string;
  /** The page of the alert's source; only templates of 1.x see it. */
  readonly generatorURL?: string;
}

/** The names of an alert's fields in JSON. */
export const ALERT_FIELDS = [
  'status',
  'labels',
  'annotations',
  'startsAt',
  'endsAt',
  'generatorURL',
] as const satisfies (keyof Alert)[];

/** A request of Alertmanager, which posts the alerts of one group together. Alerts with equal requests are of one. */
export interface AlertRequest {
  /** The name of Alertmanager's own receiver. */
  readonly receiver: string;
  /** The labels by which Alertmanager groups, with the values of this group. */
  readonly groupLabels: Readonly<Record<string, string>>;
  /** The label `namespace` that all alerts share; absent when they have different ones. */
  readonly namespace?: string;
}

/** An alert to try conditions on. */
export interface SampleAlert extends Alert {
  /** Unique among the samples shown together. */
  readonly id: string;
  /** `built-in`, or the name of the file. */
  readonly source: string;
  /** The request with which it was posted; absent when its file says nothing of it. */
  readonly request?: AlertRequest;
  /** It is made of conditions, and has nothing to do with other alerts. */
  readonly isExample?: true;
}
