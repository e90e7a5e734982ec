import type { NotifiedAlert } from '../message/notified-alert.js';
import type { SplitResult, TemplateFailure } from '../message/template-result.js';

/** Makes messages of alerts: what the pipeline asks of a template engine. */
export interface Templating {
  compile(source: TemplateTexts): CompiledTexts | TemplateFailure;
  /** What KubeSphere installs, for when it is not among the manifests. */
  readonly defaults: Pick<TemplateTexts, 'texts' | 'packs'>;
}

export interface TemplateTexts {
  /** In the order in which they are read: a later definition replaces an earlier one. */
  readonly texts: readonly string[];
  readonly packs: readonly string[];
  readonly language: string;
}

export interface CompiledTexts {
  readonly kind: 'compiled';
  split(request: SplitRequest): SplitResult;
}

export interface SplitRequest {
  readonly alerts: readonly NotifiedAlert[];
  readonly groupLabels: Readonly<Record<string, string>>;
  /** A name, or a whole action. */
  readonly template: string;
  /** Empty: none. */
  readonly titleTemplate: string;
  /** JSON-escaped bytes that a message must stay below. */
  readonly maxSize: number;
}
