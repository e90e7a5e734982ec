import type { ApplyMode, Finding } from '../../model/finding/finding.js';
import { type DocumentAnalysis, declaresObject } from './document-analysis.js';

/** The answer of the cluster to `kubectl apply`: of the API server and the notification manager's webhook. */
export interface Verdict {
  readonly accepted: boolean;
  /** The reasons for a rejection, by place. The cluster reports only some: it stops at the first layer that rejects. */
  readonly causes: readonly Cause[];
}

/** A finding that makes the cluster reject the document. The path is empty where no field is at fault. */
export type Cause = Pick<Finding, 'code' | 'path' | 'message' | 'phrase' | 'range'>;

/**
 * The verdict on a notification manifest by the manager that it was analysed for: an error of the admission family rejects
 * it, regardless of suppressions and settings. A List is accepted when all its items are. Undefined for a template and for
 * unrelated documents, and for what is built into others: a patch is never applied itself.
 */
export function verdictOf(analysis: DocumentAnalysis, apply: ApplyMode = 'client-side'): Verdict | undefined {
  if (analysis.isPatch || analysis.kustomization) return undefined;
  const causes = causesOf(analysis, apply);
  if (!declaresObject(analysis) && causes.length === 0) return undefined;
  return { accepted: causes.length === 0, causes };
}

function causesOf({ findings, items }: DocumentAnalysis, apply: ApplyMode): readonly Cause[] {
  const own = findings.filter(
    ({ family, severity, rejectedBy }) =>
      family === 'admission' && (rejectedBy ? rejectedBy === apply : severity === 'error'),
  );
  return [...own.map(toCause), ...items.flatMap((item) => causesOf(item, apply))];
}

export function toCause({ code, path, message, phrase, range }: Finding): Cause {
  return { code, path, message, phrase, range };
}
