import type { NotifiedAlert } from '../message/notified-alert.js';
import type { IncomingAlert } from './incoming-alert.js';
import type { Pipeline } from './pipeline.js';
import type { TenantAnswer } from './tenants-of.js';
import type { Incident } from './trace.js';

/** Who gets which alert, up to the receivers' own conditions. Alerts are meant by their index. */
export interface Routing {
  readonly pipeline: Pipeline;
  readonly given: readonly IncomingAlert[];
  /** As the manager works on them: the ones that it took, with the labels and annotations that it fills in. */
  readonly alerts: readonly NotifiedAlert[];
  /** What the poster is told; undefined: nobody listens. */
  readonly httpStatus: 200 | 400 | 500 | undefined;
  readonly incidents: readonly Incident[];
  readonly batches: readonly Batch[];
  /** For each alert the index of the global Silence that mutes it, -1 for none. */
  readonly silencedBy: Int32Array;
  /** For each alert the index of its class; -1 when it does not get that far. */
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
  /** Nothing comes out of it: the index of the incident. */
  readonly incident?: number;
  /** The order in which its alerts stand in a message. */
  readonly order: readonly number[];
}

export interface RouteClass {
  /** Indices of the routers that match. */
  readonly routers: readonly number[];
  readonly tenants: TenantAnswer;
  /** Whether the tenants get it too: the policy may leave it to the routers. */
  readonly viaTenants: boolean;
  /** For each entry how it is reached: a sum of {@link VIA}. */
  readonly members: Uint8Array;
}

export const VIA = { router: 1, tenant: 2, assumedTenant: 4 } as const;
/** Not only by assumption. */
export const SURELY = VIA.router | VIA.tenant;
