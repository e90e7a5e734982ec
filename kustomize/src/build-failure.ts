import { type Phrase, renderPhrase } from '#core';
import type { Allowed } from './allowed.js';

/** A kustomization that is not built: why not, and what helps. Without credentials. */
export class BuildFailure extends Error {
  /** The reason, then more of it or advice. */
  readonly phrases: readonly [Phrase, ...Phrase[]];
  /** What the user would have to allow. */
  readonly needs: Allowed | undefined;

  constructor(phrases: readonly [Phrase, ...Phrase[]], needs?: Allowed) {
    super(renderPhrase(phrases[0]));
    this.phrases = phrases;
    this.needs = needs;
  }
}
