import type { Place } from '../../yaml/place.js';

/** A Secret that a controller makes in the cluster, as the object says that asks for it. */
export interface MadeSecret {
  /** Where its name is written. */
  readonly name: Place | undefined;
  /** Undefined: that of the object, or any. */
  readonly namespace: string | undefined;
  readonly keys: readonly MadeKey[];
  /** Whether it may have other keys: those of a store, or of a Secret that something else makes. */
  readonly isOpen: boolean;
}

export interface MadeKey {
  readonly key: string;
  readonly place: Place;
}

/** The Secrets for which an object asks. */
export type SecretMaker = (root: Place) => readonly MadeSecret[];
