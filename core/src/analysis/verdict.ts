import type { Finding } from '../finding.js';
import { shiftRange } from '../text/range.js';
import { type ManagerVersion, NEWEST_VERSION } from '../version/manager-version.js';
import { includesVersion } from '../version/version-range.js';
import { managerVersionOf, type StreamAnalysis } from './analyse-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { judgeOther } from './judge-other.js';

/** What the cluster does with a document on `kubectl apply`: the API server and the notification manager's webhook. */
export interface Verdict {
  readonly accepted: boolean;
  /** Why not, by place. The cluster itself names some of them only, for it stops at the first layer that objects. */
  readonly causes: readonly Cause[];
}

/** A finding that makes the cluster refuse the document. The path is empty where there is no field to name. */
export type Cause = Pick<Finding, 'code' | 'path' | 'message' | 'phrase' | 'range'>;

export interface DocumentVerdict extends Verdict {
  /** Where the document's content begins in the stream, from zero. */
  readonly line: number;
  /** Undefined when it cannot be told. */
  readonly kind: string | undefined;
  /** Undefined when it cannot be told, empty when the object has none. */
  readonly name: string | undefined;
}

/**
 * The verdict on a document that is one of ours: it is refused when there is an error of the admission family, whatever
 * comments or settings hide. Undefined for a template, and for all that is none of ours.
 *
 * @param version the targeted notification manager; default: the newest
 */
export function verdictOf(analysis: DocumentAnalysis, version = NEWEST_VERSION): Verdict | undefined {
  const causes = analysis.findings.filter(
    ({ family, severity, versions }) =>
      family === 'admission' && severity === 'error' && (!versions || includesVersion(versions, version)),
  );
  if (!analysis.object && causes.length === 0) return undefined;
  return { accepted: causes.length === 0, causes: causes.map(toCause) };
}

/**
 * The verdicts on the documents of a stream. Left out are empty documents, templates, and objects of other kinds, of
 * which nothing is known; but not what kubectl cannot take as an object of any kind, for it stops there.
 *
 * @param version the targeted notification manager; default: what its image in the stream says, else the newest
 */
export function verdictsOf(stream: StreamAnalysis, version?: ManagerVersion): readonly DocumentVerdict[] {
  const target = version ?? managerVersionOf([stream]);
  return stream.documents.flatMap(({ analysis, document: { text }, line }) => {
    const { object } = analysis;
    const verdict = verdictOf(analysis, target) ?? judgeOther(text);
    if (!verdict) return [];
    return [
      {
        line: line + (object?.symbol.range.start.line ?? firstContentLine(text)),
        kind: object?.kind,
        name: object?.name,
        accepted: verdict.accepted,
        causes: verdict.causes.map((cause) => ({ ...cause, range: shiftRange(cause.range, line) })),
      },
    ];
  });
}

function toCause({ code, path, message, phrase, range }: Finding): Cause {
  return { code, path, message, phrase, range };
}

function firstContentLine(text: string): number {
  const lines = text.split(/\r\n|\r|\n/);
  return Math.max(
    0,
    lines.findIndex((line) => !/^(?:---|[ \t]*(?:#|$))/.test(line)),
  );
}
