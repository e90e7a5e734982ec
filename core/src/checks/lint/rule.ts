import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { Draft, RuleMeta } from '../../model/finding/draft.js';
import type { Release } from '../../model/release/release.js';
import type { Place } from '../../yaml/place.js';

/** The parts of manifests that rules visit; `x-role` in the schemas marks them. */
export type Role =
  | 'alertSelector'
  | 'configSelector'
  | 'requirement'
  | 'credential'
  | 'flatCredential'
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

/** A lint rule: small functions that visit the parts of a manifest with a given role, and report places. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly visit: Partial<Record<Role | 'root', Visitor>>;
}

/** @param place is never null: the cluster drops null members */
export type Visitor = (place: Place, report: Report, context: RuleContext) => void;

export interface RuleContext {
  /** The targeted notification manager. */
  readonly release: Release;
  /** The document's text. */
  readonly text: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** Whether the object has more than the text: the text is a patch. */
  readonly isPart: boolean;
  /** The roles around the place, outermost first, its own last. */
  readonly roles: readonly Role[];
  /** Compiles regular expressions, each once for the object. */
  readonly compile: CompileExpression;
}

export type Report = (draft: Draft) => void;
