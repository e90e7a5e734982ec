import type { Family, Severity } from '../finding.js';
import type { CredentialUse } from '../manifest/credential-use.js';
import type { Place } from '../manifest/place.js';
import type { TemplateUse } from '../manifest/template-use.js';
import type { CompileExpression } from '../match/compile-condition.js';
import type { Phrase } from '../text/phrase.js';
import type { VersionRange } from '../version/version-range.js';
import type { OffsetEdit } from '../yaml/edit.js';

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

/** The parts of manifests that rules look at; `x-role` in the schemas says where they stand. */
export type Role =
  | 'alertSelector'
  | 'configSelector'
  | 'requirement'
  | 'credential'
  | 'dingtalkReceiver'
  | 'dingtalkConfig'
  | 'chatbot'
  | 'conversation'
  | 'dingtalkOptions'
  | 'goDuration'
  | 'nanoseconds'
  | 'schedule'
  | 'silence'
  | 'time'
  | 'routerReceivers';

/** A lint rule: small functions that look at the parts of a manifest with their role, and report places. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly visit: Partial<Record<Role | 'root', Visitor>>;
}

/** @param place is never null: the cluster drops null members */
export type Visitor = (place: Place, report: Report, context: RuleContext) => void;

export interface RuleContext {
  /** The document's text. */
  readonly text: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** The roles that the place stands in, outermost first, its own last. */
  readonly roles: readonly Role[];
  /** Compiles regular expressions, each once for the object. */
  readonly compile: CompileExpression;
}

export type Report = (draft: Draft) => void;

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
