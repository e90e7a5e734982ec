import type { GoMap, Slice, Time } from '../../../go/template/index.js';

/** The data of `template.Alert`. */
export interface AlertData {
  readonly id: string;
  readonly status: string;
  readonly labels: GoMap;
  readonly annotations: GoMap;
  readonly startsAt: Time;
  readonly endsAt: Time;
}

/** The data of `template.Data`, the input of a template. */
export interface NotificationData {
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
