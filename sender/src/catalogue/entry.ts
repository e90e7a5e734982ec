import type { Phrase } from '#core';
import type { FixId } from '../fix/fix.js';

/** One error in plain words. The id is stable: tests, documentation and hosts may rely on it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** The remedy for programs; facts about the target may refine it. */
  readonly fix: FixId;
  /** For the fix `wait`: the time that DingTalk documents, or a time that is usually sufficient. */
  readonly waitMs?: number;
}

/** An error that DingTalk returns, identified by its code and, if a code has several meanings, by its message. */
export interface RejectionEntry extends CatalogueEntry {
  /** `errcode`, or the `sub_code` of errcode 88. */
  readonly codes: readonly number[];
  /** Must match `errmsg`, whose wording DingTalk has changed several times; absent means any message. */
  readonly text?: RegExp;
}
