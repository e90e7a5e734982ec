import type { Place } from './place.js';

/**
 * Request: the objects that the panel leaves out, because the cluster would reject them. Answer: `LeftOutAnswer[]`, possibly
 * empty.
 */
export const LEFT_OUT_REQUEST = 'kubesphereDingtalk/leftOut';
export interface LeftOutParams {
  /** The shown file, whose manager decides. */
  readonly textDocument: { readonly uri: string };
  /** The shown object, which is not left out. */
  readonly shown?: { readonly kind: string; readonly name: string };
}
export interface LeftOutAnswer {
  /** What is left out and why, in one sentence. */
  readonly text: string;
  readonly place: Place;
}
