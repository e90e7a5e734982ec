import type { AlertRow } from './alert-rows.js';

/** The effect of a key in the alert tree. */
export type TreeMove =
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'toggle'; readonly index: number }
  /** Shows the alert's details. */
  | { readonly kind: 'open'; readonly index: number };

/** @param active the index of the active row, -1: none; @param page the number of visible rows */
export function treeMove(key: string, rows: readonly AlertRow[], active: number, page: number): TreeMove | undefined {
  const row = rows[active];
  const last = rows.length - 1;
  if (last < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return go(Math.min(active + 1, last), active);
    case 'ArrowUp':
      return go(Math.max(active - 1, 0), active);
    case 'Home':
      return go(0, active);
    case 'End':
      return go(last, active);
    case 'PageDown':
      return go(Math.min(active + page, last), active);
    case 'PageUp':
      return go(Math.max(active - page, 0), active);
    case 'Enter':
    case ' ':
      return row && { kind: row.kind === 'group' ? 'toggle' : 'open', index: active };
    case 'ArrowRight':
      if (row?.kind === 'alert') return { kind: 'open', index: active };
      return row?.folded ? { kind: 'toggle', index: active } : go(Math.min(active + 1, last), active);
    case 'ArrowLeft':
      if (row?.kind === 'group') return row.folded ? undefined : { kind: 'toggle', index: active };
      return go(
        rows.findLastIndex(({ kind }, index) => kind === 'group' && index < active),
        active,
      );
    default:
      return undefined;
  }
}

function go(index: number, active: number): TreeMove | undefined {
  return index < 0 || index === active ? undefined : { kind: 'go', index };
}
