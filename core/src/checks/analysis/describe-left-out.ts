import type { SourcePlace } from '../../manager/pipeline/report/trace.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** An object that cannot be in the cluster, because the cluster rejects it. */
export interface LeftOut {
  /** Undefined when it cannot be read. */
  readonly kind: string | undefined;
  readonly name: string | undefined;
  /** The first reason for the rejection. */
  readonly reason: Phrase;
  readonly code: string | undefined;
  readonly at: SourcePlace;
}

/** `Receiver on-call` is left out, in one sentence. */
export function describeLeftOut({ kind, name, reason }: Pick<LeftOut, 'kind' | 'name' | 'reason'>): Phrase {
  if (kind === undefined) return phrase('Left out, because the cluster rejects it: a document. {reason}', { reason });
  return name === undefined || name === ''
    ? phrase('Left out, because the cluster rejects it: a {kind}. {reason}', { kind, reason })
    : phrase('Left out, because the cluster rejects it: {kind} {name}. {reason}', { kind, name, reason });
}

/** The same of an object that is used all the same. */
export function describeRejection({ kind = '', reason }: Pick<LeftOut, 'kind' | 'reason'>): Phrase {
  return phrase('The cluster would reject this {kind}: {reason}', { kind, reason });
}
