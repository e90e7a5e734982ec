import type { Range } from '#core';

/**
 * Request: whether the cluster accepts each document of an open file (`kubectl apply`). Answer: null when the file is not
 * open or has none of our kinds. Leaves out objects of other kinds, templates and empty documents.
 */
export const VERDICT_REQUEST = 'kubesphereDingtalk/verdict';
export interface VerdictParams {
  readonly textDocument: { readonly uri: string };
}
export type VerdictAnswer = { readonly documents: readonly DocumentVerdictAnswer[] } | null;
export interface DocumentVerdictAnswer {
  /** The line where the document's content starts. */
  readonly line: number;
  /** Null when unknown. */
  readonly kind: string | null;
  readonly name: string | null;
  readonly accepted: boolean;
  readonly causes: readonly VerdictCause[];
}
export interface VerdictCause {
  readonly message: string;
  /** The rule's code, as in diagnostics. */
  readonly code: string;
  readonly range: Range;
}
