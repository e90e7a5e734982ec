import type { ListNode } from './node.js';

/** Whether a tree contains only white space and comments. Such a definition does not replace another one. */
export function isEmptyTree({ nodes }: ListNode): boolean {
  return nodes.every(
    (node) =>
      node.kind === 'text' &&
      /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/.test(node.text),
  );
}
