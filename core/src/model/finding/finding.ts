import type { Phrase } from '../../text/phrase.js';
import { type Range, shiftRange } from '../../text/range.js';
import type { VersionRange } from '../version/version-range.js';

/** `error` means that the cluster refuses the manifest, or that notifications are certainly lost. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * Who would object: `admission` – the cluster refuses the manifest; `runtime` – it is accepted but does not do what it
 * says; `security` and `style` – our own judgement.
 */
export type Family = 'admission' | 'runtime' | 'security' | 'style';

/** Something to tell about a place in a manifest. Plain data; ranges count from the start of the text analysed. */
export interface Finding {
  /** The id of the rule or check: the name of its page in `docs/rules`. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  /** In English. */
  readonly message: string;
  /** The same, to be put into another language. */
  readonly phrase: Phrase;
  readonly range: Range;
  /** The field in Kubernetes notation, such as `spec.dingtalk.alertSelector.matchExpressions[0].operator`. */
  readonly path: string;
  readonly fixes: readonly Fix[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Other places of the same document that have to do with it. */
  readonly related?: readonly RelatedPlace[];
  /** It holds only when the targeted version of the notification manager is one of these; absent: for every version. */
  readonly versions?: VersionRange;
}

export interface RelatedPlace {
  readonly range: Range;
  /** In English. */
  readonly message: string;
  /** The same, to be put into another language. */
  readonly phrase: Phrase;
}

/** A change that mends a finding. All edits apply to the text that was analysed, none overlap. */
export interface Fix {
  /** In English. */
  readonly title: string;
  /** The same, to be put into another language. */
  readonly phrase: Phrase;
  readonly edits: readonly TextEdit[];
  /** The one right answer: editors may apply it without asking. */
  readonly preferred: boolean;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The same finding in a text that its own was put into, `lines` further down. */
export function shiftFinding(finding: Finding, lines: number): Finding {
  if (lines === 0) return finding;
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, range: shiftRange(edit.range, lines) })),
  }));
  const related = finding.related?.map((place) => ({ ...place, range: shiftRange(place.range, lines) }));
  return { ...finding, range: shiftRange(finding.range, lines), fixes, ...(related && { related }) };
}
