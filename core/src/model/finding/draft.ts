import type { Phrase } from '../../text/phrase.js';
import type { OffsetEdit } from '../../yaml/edit.js';
import type { Place } from '../../yaml/place.js';
import type { CredentialUse } from '../credential-use.js';
import type { TemplateUse } from '../template-use.js';
import type { VersionRange } from '../version/version-range.js';
import type { Family, Severity } from './finding.js';

/** What is known of a rule or check: the source of its documentation page's head, and of the list in the README. */
export interface RuleMeta {
  /** Its code in findings, and the name of its page in `docs/rules`. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** One sentence, as in a list. */
  readonly summary: string;
  readonly fixable: boolean;
  /** The versions of the notification manager that it is about; absent: all. It runs always, and counts for these. */
  readonly versions?: VersionRange;
}

/** A finding in the making; what it leaves out comes from the rule. */
export interface Draft {
  readonly place: Place;
  /**
   * Which part of the place to mark: its key, its value, or (default) the value when it is a scalar, else the key –
   * never a block of lines.
   */
  readonly mark?: 'key' | 'value';
  /** The offsets to mark instead: a part of the value. */
  readonly at?: readonly [number, number];
  readonly message: Phrase;
  readonly severity?: Severity;
  readonly family?: Family;
  readonly fixes?: readonly FixDraft[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** When it is about other versions than its rule. */
  readonly versions?: VersionRange;
  /** In a Secret or ConfigMap: it counts only when a manifest takes the entry for one of these. */
  readonly entry?: EntryUse;
}

export interface EntryUse {
  readonly key: string;
  readonly uses: readonly (CredentialUse | TemplateUse)[];
}

export interface FixDraft {
  readonly title: Phrase;
  /** An edit that could not be made makes the fix not be offered. */
  readonly edits: readonly (OffsetEdit | undefined)[];
  /** Default true. */
  readonly preferred?: boolean;
}
