import type { Aim, BenchReport, Table } from './bench.js';
import type { Machine } from './machine.js';

/** The reports of one run as Markdown, as in `docs/speed.md`. */
export function toMarkdown(machine: Machine, reports: readonly BenchReport[]): string {
  return reports
    .map(({ subjects, table, notes, aims }) =>
      [
        `${machine.date.slice(0, 10)}: ${[...subjects, `Node ${machine.node.slice(1)}`].join(', ')}; ${machine.cpu}, ${machine.cores} cores, ${machine.system}, load ${machine.load.toFixed(1)}.`,
        toTable(table),
        notes.join(' '),
        aims.map(toItem).join('\n'),
      ].join('\n\n'),
    )
    .join('\n\n');
}

function toTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function toItem({ text, measured, met }: Aim): string {
  return `- ${met ? 'Met' : 'Not met'}: ${text} (${measured}).`;
}
