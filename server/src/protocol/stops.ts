import type { Place } from './place.js';

/** Request: what stops the manager for everybody, with the sample alerts. Answer: `StopAnswer[]`, usually empty. */
export const STOPS_REQUEST = 'kubesphereDingtalk/stops';
export interface StopsParams {
  readonly textDocument: { readonly uri: string };
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export interface StopAnswer {
  /** One sentence. */
  readonly text: string;
  readonly place: Place | null;
}
