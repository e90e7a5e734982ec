import type { Finding } from '../../model/finding/finding.js';
import { type ManagerVersion, NEWEST_VERSION } from '../../model/version/manager-version.js';
import { includesVersion } from '../../model/version/version-range.js';
import { type DocumentAnalysis, declaresObject } from './document-analysis.js';

/** What the cluster does with a document on `kubectl apply`: the API server and the notification manager's webhook. */
export interface Verdict {
  readonly accepted: boolean;
  /** Why not, by place. The cluster itself names some of them only, for it stops at the first layer that objects. */
  readonly causes: readonly Cause[];
}

/** A finding that makes the cluster refuse the document. The path is empty where there is no field to name. */
export type Cause = Pick<Finding, 'code' | 'path' | 'message' | 'phrase' | 'range'>;

/**
 * The verdict on a document that is one of ours: it is refused when there is an error of the admission family, whatever
 * comments or settings hide. Undefined for a template, and for all that is none of ours. Of a list: whether all of it is
 * taken.
 *
 * @param version the targeted notification manager; default: the newest
 */
export function verdictOf(analysis: DocumentAnalysis, version = NEWEST_VERSION): Verdict | undefined {
  const causes = causesOf(analysis, version);
  if (!declaresObject(analysis) && causes.length === 0) return undefined;
  return { accepted: causes.length === 0, causes };
}

function causesOf({ findings, items }: DocumentAnalysis, version: ManagerVersion): readonly Cause[] {
  const own = findings.filter(
    ({ family, severity, versions }) =>
      family === 'admission' && severity === 'error' && (!versions || includesVersion(versions, version)),
  );
  return [...own.map(toCause), ...items.flatMap((item) => causesOf(item, version))];
}

export function toCause({ code, path, message, phrase, range }: Finding): Cause {
  return { code, path, message, phrase, range };
}
