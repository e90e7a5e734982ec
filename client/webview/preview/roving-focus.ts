/**
 * Arrow keys inside a list: each `[data-roving]` list is a single Tab stop. Up, Down, Home and End move between its
 * `[data-row]` buttons; Right and Left expand and collapse a row with `data-toggle`.
 */
export function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
  if (isToggleKey(event.key, row)) {
    row.click();
  } else {
    const rows = rowsOf(list);
    const next = rows[nextIndex(event.key, rows.indexOf(row), rows.length)];
    if (!next || next === row) return;
    next.focus();
  }
  event.preventDefault();
}

/** Makes one row of each list under `root` a Tab stop: the last focused, else the first. Call after rendering. */
export function updateTabStops(root: HTMLElement): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-roving]')) {
    const rows = rowsOf(list);
    const stop =
      rows.find((row) => row === document.activeElement) ?? rows.find((row) => 'stop' in row.dataset) ?? rows[0];
    for (const row of rows) setStop(row, row === stop);
  }
}

/** Makes the focused row its list's Tab stop. */
export function followFocus(event: FocusEvent): void {
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
  const list = row?.closest<HTMLElement>('[data-roving]');
  if (!row || !list) return;
  for (const other of rowsOf(list)) setStop(other, other === row);
}

function setStop(row: HTMLElement, isStop: boolean): void {
  row.tabIndex = isStop ? 0 : -1;
  row.toggleAttribute('data-stop', isStop);
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')];
}

function isToggleKey(key: string, row: HTMLElement): boolean {
  if (!('toggle' in row.dataset)) return false;
  const expanded = row.getAttribute('aria-expanded') === 'true';
  return (key === 'ArrowRight' && !expanded) || (key === 'ArrowLeft' && expanded);
}

function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
