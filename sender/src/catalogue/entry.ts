import type { Phrase } from '#core';
import type { FixId } from '../fix/fix.js';

/** One cause of trouble in plain words. The id is stable: tests, documentation and hosts may rely on it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly cause: Phrase;
  readonly remedy: Phrase;
  /** The remedy for programs; what is known of the target may make it more precise. */
  readonly fix: FixId;
  /** Of the fix `wait`: what DingTalk documents, or else what is usually enough. */
  readonly waitMs?: number;
}

/** An error that DingTalk answers with, known by its code and, where one code has several meanings, by its text. */
export interface RejectionEntry extends CatalogueEntry {
  /** `errcode`, or the `sub_code` of errcode 88. */
  readonly codes: readonly number[];
  /** Searched for in `errmsg`, whose wording DingTalk has changed several times; absent: any text. */
  readonly text?: RegExp;
}
