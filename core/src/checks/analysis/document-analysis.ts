import type { RuleObject } from '../../model/alert-rules/rule-facts.js';
import type { ObjectFacts } from '../../model/facts.js';
import type { DataUse, EntryUse } from '../../model/finding/draft.js';
import type { Finding } from '../../model/finding/finding.js';
import type { KustomizationFacts } from '../../model/kustomize/kustomization.js';
import type { ReceiverConditions } from '../../model/receiver-conditions.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import type { Range } from '../../text/range.js';
import type { NameUse } from '../names/name-use.js';
import type { SuppressionComment } from '../suppression/suppression-comment.js';
import type { DefinedTemplate } from '../template/defined-templates.js';
import type { TemplateCall } from '../template/template-calls.js';

/** The results for one document: small plain data, without text or tree. Ranges count from its first line. */
export interface DocumentAnalysis {
  readonly findings: readonly Finding[];
  /** Findings on entries of a Secret or ConfigMap, reported only when a manifest uses the entry accordingly. */
  readonly entryFindings: readonly EntryFinding[];
  /** The analyses of a List's objects, with ranges from the first line of the document. */
  readonly items: readonly DocumentAnalysis[];
  /** The object; undefined when the document cannot be read, has an unknown kind, or is a List. */
  readonly object: ObjectOutline | undefined;
  /** The Secrets and ConfigMaps that it names. */
  readonly references: readonly ObjectReference[];
  /** The names that it defines, and those by which it refers to other objects, where they are written. */
  readonly names: readonly NameUse[];
  /** Whether it is only a part of objects in other files. */
  readonly isPatch: boolean;
  /** Whether a template of a chart makes it, or gives it this name, only sometimes. */
  readonly isConditional: boolean;
  /** The files of a build; undefined for other documents. */
  readonly kustomization: KustomizationFacts | undefined;
  /** Whether it cannot be read, and only its names are recovered. */
  readonly isDamaged: boolean;
  /** Whether its findings count only when a manifest names an object that it defines: nothing else tells whose it is. */
  readonly countsIfNamed: boolean;
  /** The path of an item of a list; empty for an object of its own. */
  readonly inside: string;
  /** The conditions of a DingTalk receiver. */
  readonly receiver: DingTalkReceiverOutline | undefined;
  /** The conditions of a Router or a Silence. */
  readonly filter: FilterOutline | undefined;
  /** Whether it holds values that are not known, about which nothing is reported. */
  readonly hasUnknown: boolean;
  /** The suppression comments. */
  readonly comments: readonly SuppressionComment[];
  /** The object's facts for the pipeline. */
  readonly pipeline: readonly ObjectFacts[];
  /** An object whose rules make alerts, which is only read: nothing is reported on it. */
  readonly rules: RuleObject | undefined;
  /** The templates that the entries of a ConfigMap define. */
  readonly templates: readonly DefinedTemplate[];
  /** The templates that it calls. */
  readonly templateCalls: readonly TemplateCall[];
  /** The names of the templates that it runs on the data of a message. */
  readonly messageTemplates: readonly string[];
  /** The names of the templates that it runs, for any channel. */
  readonly templateUses: readonly string[];
  /** The version in the image of a NotificationManager. */
  readonly managerVersion: ManagerVersion | undefined;
}

export interface ObjectOutline {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string | undefined;
  /** Whether the object is always checked, or only when a notification manifest names it. */
  readonly interest: 'own' | 'named';
  /** A chart makes it of the values in the document. Another document that defines it is no repetition. */
  readonly isOfChart?: true;
  readonly symbol: OutlineSymbol;
}

/** A node of an editor's outline. */
export interface OutlineSymbol {
  /** Undefined when the object has no name. */
  readonly name: string | undefined;
  readonly detail: string;
  /** `section` and `label` are fields; a label is a condition in `matchLabels`. */
  readonly type: 'object' | 'section' | 'label' | 'condition' | 'template';
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineSymbol[];
}

export interface ObjectReference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** Empty: the manager's default. */
  readonly namespace: string;
  /** The used entry; empty for all entries of a ConfigMap. */
  readonly key?: string;
  readonly use?: DataUse;
}

export interface EntryFinding extends EntryUse {
  readonly finding: Finding;
}

export interface FilterOutline {
  readonly kind: 'Router' | 'Silence';
  /** `enabled` is the switch of the Router or the Silence. */
  readonly conditions: ReceiverConditions;
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
  names: [],
  isPatch: false,
  isConditional: false,
  kustomization: undefined,
  isDamaged: false,
  countsIfNamed: false,
  inside: '',
  receiver: undefined,
  filter: undefined,
  hasUnknown: false,
  comments: [],
  pipeline: [],
  rules: undefined,
  templates: [],
  templateCalls: [],
  messageTemplates: [],
  templateUses: [],
  managerVersion: undefined,
};

/** Whether a document contains an object of a known kind, or a List with one. */
export function declaresObject({ object, items }: DocumentAnalysis): boolean {
  return object !== undefined || items.some(declaresObject);
}
