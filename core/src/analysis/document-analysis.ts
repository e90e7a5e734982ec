import type { Finding } from '../finding.js';
import type { ReceiverConditions } from '../preview/receiver-conditions.js';
import type { Range } from '../text/range.js';

/** Everything that is kept of one document: plain data, small, without its text or tree. Ranges count from its first line. */
export interface DocumentAnalysis {
  readonly findings: readonly Finding[];
  /** What it declares; undefined when it cannot be read or is none of the kinds known here. */
  readonly object: ObjectOutline | undefined;
  /** The Secrets and ConfigMaps that it names. */
  readonly references: readonly ObjectReference[];
  /** The conditions of a DingTalk receiver. */
  readonly receiver: DingTalkReceiverOutline | undefined;
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
  readonly name: string;
  readonly detail: string;
  readonly type: 'object' | 'section' | 'condition';
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineSymbol[];
}

export interface ObjectReference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
}

export interface DingTalkReceiverOutline {
  readonly conditions: ReceiverConditions;
  readonly hasChatbot: boolean;
  readonly chatIdCount: number;
}

export const NOTHING: DocumentAnalysis = { findings: [], object: undefined, references: [], receiver: undefined };
