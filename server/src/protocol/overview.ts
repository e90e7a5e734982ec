import type { AlertTaker, OwnerGroupKind } from '#core';
import type { Place } from './place.js';

/**
 * Request: the DingTalk receivers, Routers and Silences of the workspace's manifests, by target group. What is built is not
 * among them. It can be cancelled. Answer: `OverviewAnswer`.
 */
export const OVERVIEW_REQUEST = 'kubesphereDingtalk/overview';
export interface OverviewParams {
  /** The URIs of folders: only what is in their files is listed; default: all. */
  readonly folders?: readonly string[];
}
export interface OverviewAnswer {
  /** Without empty ones: the global group, the tenants by name, then the others. */
  readonly groups: readonly OverviewGroup[];
  /** Whether some files are left out, because there are too many. */
  readonly isPartial: boolean;
}
export interface OverviewGroup {
  /** The same for the same group in each answer. */
  readonly id: string;
  readonly kind: OwnerGroupKind;
  /** Such as `Tenant alice`. */
  readonly label: string;
  /** What the group means, in one sentence. */
  readonly details: string;
  /** Receivers, then Routers, then Silences, each by name. */
  readonly items: readonly OverviewItem[];
}
export interface OverviewItem {
  /** The same for the same object in each answer. */
  readonly key: string;
  readonly kind: AlertTaker['kind'];
  /** As in `MatchesParams`. */
  readonly id: string;
  readonly name: string;
  /** Its name in the manifest. */
  readonly place: Place;
  readonly state: OverviewState;
  /** The state in a few words. */
  readonly summary: string;
  /** What it does, or why it does nothing, in one sentence. */
  readonly details: string;
  readonly enabled: boolean;
  /** Whether a test message can be sent to it: it has a robot or chats. */
  readonly sendable: boolean;
}
/**
 * `works`: at least one sample alert reaches the receiver, or is taken by the Router. `mutes`: the Silence is active now;
 * `idle`: it is not. `unreached`: no sample alert reaches the receiver, or the Router takes none, or for nobody. `broken`: the
 * manager cannot evaluate it. `rejected`: the cluster rejects it. `unknown`: a placeholder hides what it does.
 */
export type OverviewState =
  | 'works'
  | 'mutes'
  | 'idle'
  | 'disabled'
  | 'ignored'
  | 'unreached'
  | 'broken'
  | 'rejected'
  | 'unknown';

/**
 * Notification from the server, once a client has asked for the overview: it may have changed, because of texts, files on
 * disk, sample alerts, settings or the time.
 */
export const OVERVIEW_CHANGED_NOTIFICATION = 'kubesphereDingtalk/overviewChanged';
