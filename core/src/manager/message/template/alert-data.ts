import type { GoMap, Slice, Time } from '../../../go/template/index.js';

/** The data of `template.Alert`. Which of it templates see depends on the release. */
export interface AlertData {
  /** Whether the manager gave it an id. */
  readonly hasId: boolean;
  readonly status: string;
  readonly labels: GoMap;
  readonly annotations: GoMap;
  readonly startsAt: Time;
  readonly endsAt: Time;
  readonly generatorUrl: string;
}

/** The data of `template.Data`, the input of a template. */
export interface NotificationData {
  /** Alertmanager's name of the receiver, as in the request. */
  readonly receiver: string;
  readonly alerts: Slice;
  readonly groupLabels: GoMap;
  readonly commonLabels: GoMap;
  readonly commonAnnotations: GoMap;
}

/** The data of `template.Pair`. */
export interface PairData {
  readonly name: string;
  readonly value: string;
}
