import type { ApplyMode } from '../../model/finding/finding.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { releaseOf } from '../../model/release/release.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { shiftRange } from '../../text/range.js';
import type { StreamDocument } from '../../yaml/split-stream.js';
import { analysedFor, type StreamAnalysis } from './analyse-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { managerVersionOf } from './findings-of.js';
import { judgeOther } from './judge-other.js';
import { type Verdict, verdictOf } from './verdict-of.js';

export interface DocumentVerdict extends Verdict {
  /** The zero-based line of the stream where the content of the document or List item begins. */
  readonly line: number;
  /** Undefined when unknown. */
  readonly kind: string | undefined;
  /** Undefined when unknown, empty when the object has none. */
  readonly name: string | undefined;
}

/**
 * The verdicts on the documents of a stream and on each item of a List, because kubectl applies them one by one. Omits
 * empty documents, templates and objects of other kinds, but includes documents that are not objects: kubectl stops there.
 *
 * @param version the targeted notification manager; default: the one in the image in the stream, else the newest
 */
export function verdictsOf(
  stream: StreamAnalysis,
  version?: ManagerVersion,
  apply?: ApplyMode,
): readonly DocumentVerdict[] {
  const release = releaseOf(version ?? managerVersionOf([stream]));
  return analysedFor(stream, release).documents.flatMap(({ analysis, document, line }) =>
    verdictsOfDocument(analysis, document, line, apply),
  );
}

/** Kept for as long as neither the document nor its place changes. */
const verdictsOfDocument = keepPerObject(
  (
    analysis: DocumentAnalysis,
    document: StreamDocument,
    line: number,
    apply: ApplyMode | undefined,
  ): readonly DocumentVerdict[] => {
    const judge = (part: DocumentAnalysis, verdict: Verdict | undefined): readonly DocumentVerdict[] => {
      if (!verdict) return [];
      const first = part.object?.symbol.range ?? (part === analysis ? undefined : part.findings[0]?.range);
      return [
        {
          line: line + (first?.start.line ?? firstContentLine(document.text)),
          kind: part.object?.kind,
          name: part.object?.name,
          accepted: verdict.accepted,
          causes: verdict.causes.map((cause) => ({ ...cause, range: shiftRange(cause.range, line) })),
        },
      ];
    };
    if (isBuilt(analysis)) return [];
    return analysis.items.length > 0
      ? analysis.items.flatMap((item) => judge(item, verdictOf(item, apply)))
      : judge(analysis, verdictOf(analysis, apply) ?? judgeOnce(document));
  },
);

/** Whether a document is not applied itself. */
function isBuilt({ isPatch, kustomization }: DocumentAnalysis): boolean {
  return isPatch || kustomization !== undefined;
}

/** The verdicts on documents of others. A document is the same object for as long as its text stays the same. */
const judged = new WeakMap<StreamDocument, { readonly verdict: Verdict | undefined }>();

function judgeOnce(document: StreamDocument): Verdict | undefined {
  const known = judged.get(document) ?? { verdict: judgeOther(document.text) };
  judged.set(document, known);
  return known.verdict;
}

function firstContentLine(text: string): number {
  const lines = text.split(/\r\n|\r|\n/);
  return Math.max(
    0,
    lines.findIndex((line) => !/^(?:---|[ \t]*(?:#|$))/.test(line)),
  );
}
