import type { Phrase } from '../../text/phrase.js';
import { type Range, shiftRange } from '../../text/range.js';

/** `error` means that the cluster rejects the manifest or that notifications are certainly lost. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * `admission`: the cluster rejects the manifest. `runtime`: the cluster accepts it, but it does not work as written.
 * `security` and `style`: our own recommendations.
 */
export type Family = 'admission' | 'runtime' | 'security' | 'style';

/** How `kubectl apply` works: it compares with an annotation of the object, or leaves that to the server. */
export type ApplyMode = 'client-side' | 'server-side';

/** A problem at a place in a manifest. Plain data; ranges count from the start of the analysed text. */
export interface Finding {
  /** The id of the rule or check, which is the name of its page in `docs/rules`. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  /** In English. */
  readonly message: string;
  /** The same text, for translation. */
  readonly phrase: Phrase;
  readonly range: Range;
  /** The field in Kubernetes notation, such as `spec.dingtalk.alertSelector.matchExpressions[0].operator`. */
  readonly path: string;
  readonly fixes: readonly Fix[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** The cluster rejects the object for this only when it is applied like this, whatever the severity; absent: in any case. */
  readonly rejectedBy?: ApplyMode;
  /** Readers of YAML in general report it, not only kubectl. */
  readonly general?: true;
  /** Related places of the same document. */
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly range: Range;
  /** In English. */
  readonly message: string;
  /** The same text, for translation. */
  readonly phrase: Phrase;
}

/** A change that fixes a finding. All edits apply to the analysed text, and none overlap. */
export interface Fix {
  /** In English. */
  readonly title: string;
  /** The same text, for translation. */
  readonly phrase: Phrase;
  readonly edits: readonly TextEdit[];
  /** It is suggested before the others. */
  readonly preferred: boolean;
  /** It keeps the meaning or is the only right answer, so it may be applied without asking. */
  readonly safe: boolean;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The finding with its ranges moved down by a number of lines. */
export function shiftFinding(finding: Finding, lines: number): Finding {
  if (lines === 0) return finding;
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, range: shiftRange(edit.range, lines) })),
  }));
  const related = finding.related?.map((place) => ({ ...place, range: shiftRange(place.range, lines) }));
  return { ...finding, range: shiftRange(finding.range, lines), fixes, ...(related && { related }) };
}
