import type { NotifiedAlert } from '../message/notified-alert.js';
import type { IncomingAlert } from './incoming-alert.js';
import type { Pipeline } from './pipeline.js';
import type { TenantAnswer } from './tenants-of.js';
import type { Incident } from './trace.js';

/** The routes of alerts up to the receivers' conditions. Alerts are indices. */
export interface Routing {
  readonly pipeline: Pipeline;
  readonly given: readonly IncomingAlert[];
  /** The alerts that the manager accepted, with the labels and annotations that it adds. */
  readonly alerts: readonly NotifiedAlert[];
  /** The manager's response; undefined when the manager does not listen. */
  readonly httpStatus: 200 | 400 | 500 | undefined;
  readonly incidents: readonly Incident[];
  readonly batches: readonly Batch[];
  /** For each alert the index of the global Silence that mutes it; -1 when none does. */
  readonly silencedBy: Int32Array;
  /** For each alert the index of its class; -1 when it ends before. */
  readonly classOf: Int32Array;
  /** Alerts of one class go to the same receivers. */
  readonly classes: readonly RouteClass[];
}

/** Indices of consecutive alerts, without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Alerts that the manager processes together. */
export interface Batch extends Span {
  /** The index of the incident that stops the batch. */
  readonly incident?: number;
  /** The indices of its alerts in message order. */
  readonly order: readonly number[];
}

export interface RouteClass {
  /** The indices of the matching Routers. */
  readonly routers: readonly number[];
  /** Undefined: the manager does not ask for the tenants, because it does not need them. */
  readonly tenants: TenantAnswer | undefined;
  /** Whether the tenants receive it too. The route policy may use only Routers. */
  readonly viaTenants: boolean;
  /** For each entry a sum of {@link VIA}: how the alerts reach it. */
  readonly members: Uint8Array;
}

export const VIA = { router: 1, tenant: 2, assumedTenant: 4 } as const;
/** The ways other than by assumption. */
export const SURELY = VIA.router | VIA.tenant;
