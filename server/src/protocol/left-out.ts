import type { Phrase } from '#core';
import type { Place } from './place.js';

/**
 * Request: the objects that previews and tests leave out, because the cluster would reject them. Answer: `LeftOutAnswer[]`, possibly
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
  /** Null: it cannot be read. */
  readonly kind: string | null;
  readonly name: string | null;
  /** Why the cluster would reject it. */
  readonly reason: Phrase;
  /** What is left out and why, in one sentence. */
  readonly text: string;
  readonly place: Place;
}
