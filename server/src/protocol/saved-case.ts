import type { Range, TextEdit } from '#core';

/**
 * Request: the edit that adds a case to a routing test, which expects what happens to a sample alert now. The test may be
 * new. The case passes. Answer: null when the alert does not exist any more.
 */
export const SAVED_CASE_REQUEST = 'kubesphereDingtalk/savedCase';
export interface SavedCaseParams {
  /** The manifest that the preview shows. */
  readonly textDocument: { readonly uri: string };
  /** The sample alert's id. */
  readonly alert: string;
  /** RFC 3339; default: now. */
  readonly at?: string;
  readonly test: { readonly uri: string };
}
export type SavedCaseAnswer = {
  /** Null: see `problem`. */
  readonly case: SavedCase | null;
  /** Why a case cannot be added, or would not pass. */
  readonly problem: string | null;
} | null;
export interface SavedCase {
  readonly edit: TextEdit;
  /** The name of the case, and its range after the edit. */
  readonly name: string;
  readonly range: Range;
}
