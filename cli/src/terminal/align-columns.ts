import { widthOf } from './width-of.js';

/** Rows of cells as lines with aligned columns. CJK characters and emoji are two columns wide. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  return rows.map((row) => {
    const cells = row.map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell)));
    return cells.join('  ').trimEnd();
  });
}
