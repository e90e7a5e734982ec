import type { ObjectFacts } from '../../model/facts.js';
import type { DataUse, EntryUse } from '../../model/finding/draft.js';
import type { Finding } from '../../model/finding/finding.js';
import type { ReceiverConditions } from '../../model/receiver-conditions.js';
import type { ManagerVersion } from '../../model/version/manager-version.js';
import type { Range } from '../../text/range.js';
import type { SuppressionComment } from '../suppression/suppression-comment.js';
import type { DefinedTemplate } from '../template/defined-templates.js';
import type { TemplateCall } from '../template/template-calls.js';

/** Everything that is kept of one document: plain data, small, without its text or tree. Ranges count from its first line. */
export interface DocumentAnalysis {
  readonly findings: readonly Finding[];
  /** What there is to say of entries of a Secret or ConfigMap, each only when a manifest takes the entry for that. */
  readonly entryFindings: readonly EntryFinding[];
  /** Of a list: what there is to know of each of its objects, with ranges from the first line of the document. */
  readonly items: readonly DocumentAnalysis[];
  /** What it declares; undefined when it cannot be read, is none of the kinds known here, or a list. */
  readonly object: ObjectOutline | undefined;
  /** The Secrets and ConfigMaps that it names. */
  readonly references: readonly ObjectReference[];
  /** The path of an item of a list; empty for an object of its own. */
  readonly inside: string;
  /** The conditions of a DingTalk receiver. */
  readonly receiver: DingTalkReceiverOutline | undefined;
  /** The comments that hide findings. */
  readonly comments: readonly SuppressionComment[];
  /** Its part in who gets an alert. */
  readonly pipeline: readonly ObjectFacts[];
  /** The templates that the entries of a ConfigMap define. */
  readonly templates: readonly DefinedTemplate[];
  /** The templates that it calls. */
  readonly templateCalls: readonly TemplateCall[];
  /** What the image of a NotificationManager tells. */
  readonly managerVersion: ManagerVersion | undefined;
}

export interface ObjectOutline {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Whether the kind matters by itself, or only when one of ours names it. */
  readonly interest: 'own' | 'named';
  readonly symbol: OutlineSymbol;
}

/** A node of an editor's outline. */
export interface OutlineSymbol {
  /** Undefined when there is none. */
  readonly name: string | undefined;
  readonly detail: string;
  readonly type: 'object' | 'section' | 'condition' | 'template';
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineSymbol[];
}

export interface ObjectReference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** Empty: the manager's default. */
  readonly namespace: string;
  /** The entry that is taken, and what for; of a ConfigMap an empty one stands for all. */
  readonly key?: string;
  readonly use?: DataUse;
}

export interface EntryFinding extends EntryUse {
  readonly finding: Finding;
}

export interface DingTalkReceiverOutline {
  readonly conditions: ReceiverConditions;
  readonly hasChatbot: boolean;
  readonly chatIdCount: number;
}

export const NOTHING: DocumentAnalysis = {
  findings: [],
  entryFindings: [],
  items: [],
  object: undefined,
  references: [],
  inside: '',
  receiver: undefined,
  comments: [],
  pipeline: [],
  templates: [],
  templateCalls: [],
  managerVersion: undefined,
};

/** Whether a document could be read as one of the objects that are known here, or as a list of them. */
export function declaresObject({ object, items }: DocumentAnalysis): boolean {
  return object !== undefined || items.some(declaresObject);
}
