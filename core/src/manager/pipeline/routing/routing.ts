import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { IncomingAlert } from '../input/incoming-alert.js';
import type { AlertmanagerPassages } from '../input/pass-alertmanager.js';
import type { PostedRequest } from '../input/posted-requests.js';
import type { Pipeline } from '../prepare/pipeline.js';
import type { Assumption, Incident } from '../report/trace.js';
import type { TenantAnswer } from './tenants-of.js';

/** The routes of alerts up to the receivers' conditions, of either kind of manager. */
export type Routing = StagedRouting | DirectRouting;

/** What both kinds of routing have. Alerts are indices. */
interface RoutedAlerts {
  readonly pipeline: Pipeline;
  readonly given: readonly IncomingAlert[];
  /** What Alertmanager does with them first. */
  readonly front: AlertmanagerPassages;
  /** The alerts that the manager accepted, with the labels and annotations that it adds. */
  readonly alerts: readonly NotifiedAlert[];
  /** The manager's response; undefined when the manager does not listen. */
  readonly httpStatus: 200 | 400 | 500 | undefined;
  readonly incidents: readonly Incident[];
  /** Those of the pipeline, and what is assumed of these alerts. */
  readonly assumptions: readonly Assumption[];
}

/** The routes through the stages of a manager since 2.0. */
export interface StagedRouting extends RoutedAlerts {
  readonly dispatch: 'staged';
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
  /** The indices of the Routers of which nobody can tell whether they match. */
  readonly openRouters: readonly number[];
  /** Undefined: the manager does not ask for the tenants, because it does not need them. */
  readonly tenants: TenantAnswer | undefined;
  /** Whether the tenants receive it too. The route policy may use only Routers. */
  readonly viaTenants: boolean;
  /** For each entry a sum of {@link VIA}: how the alerts reach it. */
  readonly members: Uint8Array;
}

export const VIA = { router: 1, tenant: 2, assumedTenant: 4, assumedRouter: 8 } as const;
/** The ways other than by assumption. */
export const SURELY = VIA.router | VIA.tenant;

/** The routes of a manager before 2.0, which works on each request at once. */
export interface DirectRouting extends RoutedAlerts {
  readonly dispatch: 'direct';
  readonly requests: readonly PostedRequest[];
  /** In the order of the requests. */
  readonly groups: readonly NamespaceGroup[];
  /** For each alert the index of its group; -1 when its request was lost. */
  readonly groupOf: Int32Array;
}

/** The alerts of one request and one namespace, which each receiver gets together. */
export interface NamespaceGroup {
  readonly request: PostedRequest;
  /** Indices, as posted. */
  readonly alerts: readonly number[];
  readonly tenants: TenantAnswer;
  /** For each entry how often it gets the alerts: a tenant can be named several times. */
  readonly times: Uint8Array;
  /** The index of the incident that ends the manager while it delivers. */
  readonly incident?: number;
}
