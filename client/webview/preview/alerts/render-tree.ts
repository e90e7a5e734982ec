import { virtualize, virtualizerRef } from '@lit-labs/virtualizer/virtualize.js';
import { html, type TemplateResult } from 'lit';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';
import type { AlertRow } from './alert-rows.js';
import { type RowLook, renderRow, rowId } from './render-row.js';
import { treeMove } from './tree-keys.js';

const ROW_HEIGHT = 40;

/** The user's actions in the tree. */
export interface TreeActions {
  activate(row: AlertRow): void;
  toggle(row: AlertRow): void;
  open(row: AlertRow): void;
  /** Escape. */
  leave(): void;
}

/** The alert tree, a single Tab stop. Renders only the visible rows, so thousands of alerts cost no more than ten. */
export function renderTree(
  rows: readonly AlertRow[],
  look: Omit<RowLook, 'pick'>,
  actions: TreeActions,
): TemplateResult {
  const active = rows.findIndex(({ key }) => key === look.active);
  const pick = (row: AlertRow): void => {
    actions.activate(row);
    if (row.kind === 'group') actions.toggle(row);
    else actions.open(row);
  };
  return html`<div
    class="tree"
    role="tree"
    tabindex="0"
    aria-label=${translate(phrase('Sample alerts'))}
    aria-activedescendant=${active >= 0 ? rowId(active) : ''}
    @keydown=${(event: KeyboardEvent) => act(event, rows, active, actions)}
  >
    ${virtualize<AlertRow>({
      scroller: true,
      items: rows as AlertRow[],
      keyFunction: rowOfPlace,
      renderItem: (row, index) => renderRow(row, index, { ...look, pick }),
    })}
  </div>`;
}

/**
 * The virtualizer knows heights by place, and measures an element only when it is new or changes its height. So an element
 * must stay in its place: one that moved would leave the height of another kind of row there.
 */
function rowOfPlace({ kind }: AlertRow, index: number): string {
  return `${kind} ${index}`;
}

function act(event: KeyboardEvent, rows: readonly AlertRow[], active: number, actions: TreeActions): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') {
    actions.leave();
    return;
  }
  const tree = event.currentTarget as HTMLElement;
  const page = Math.max(1, Math.floor(tree.clientHeight / ROW_HEIGHT) - 1);
  const move = treeMove(event.key, rows, active, page);
  const row = move && rows[move.index];
  if (!move || !row) return;
  event.preventDefault();
  if (move.kind === 'toggle') actions.toggle(row);
  else if (move.kind === 'open') actions.open(row);
  else {
    actions.activate(row);
    scrollTo(tree, move.index);
  }
}

function scrollTo(tree: HTMLElement, index: number): void {
  const virtualizer = (tree as { readonly [virtualizerRef]?: { element(index: number): ScrollTarget | undefined } })[
    virtualizerRef
  ];
  virtualizer?.element(index)?.scrollIntoView({ block: 'nearest' });
}

interface ScrollTarget {
  scrollIntoView(options: ScrollIntoViewOptions): void;
}
