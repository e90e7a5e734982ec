import { dialectOf, type OperandNode } from '../../go/template/index.js';
import type { Release } from '../../model/release/release.js';
import { constantTruth } from './constant-truth.js';

/** How to tell what never runs. */
export interface Reach {
  /** Whether a value is certainly true or false as a condition; undefined: unknown. */
  truth(value: OperandNode): boolean | undefined;
  /** Whether `and` and `or` stop at the argument that decides. */
  readonly hasShortCircuit: boolean;
}

/** How to tell what never runs in a release, for visitors of what runs. */
export function reachIn({ release }: { readonly release: Release }): Reach {
  const { hasShortCircuit } = dialectOf(release.goVersion);
  return { hasShortCircuit, truth: (value) => constantTruth(value, release) };
}

/** The index of the last argument that is evaluated: `and` and `or` stop at the one that decides, values take none. */
export function lastEvaluated(reach: Reach | undefined, head: OperandNode, args: readonly OperandNode[]): number {
  if (reach && isPlain(head)) return -1;
  const name = head.kind === 'identifier' ? head.name : '';
  if (!reach?.hasShortCircuit || (name !== 'and' && name !== 'or')) return args.length;
  const decisive = args.findIndex((arg) => reach.truth(arg) === (name === 'or'));
  return decisive < 0 ? args.length : decisive;
}

/** Neither a function nor a path, whose last part can be a method. */
export function isPlain(node: OperandNode): boolean {
  return node.kind !== 'identifier' && !('path' in node && node.path.length > 0);
}
