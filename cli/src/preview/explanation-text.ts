import { alertName, outcomeTitle, type Phrase, phrase, STAGE_TITLES, type TraceStep } from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { assumptionLines } from './assumption-lines.js';
import type { Explanation } from './explain.js';
import { leftOutLines } from './left-out-lines.js';
import { showPlace } from './show-place.js';
import { targetLine } from './target-line.js';

export const MARKS = { passed: '✔', assumed: '✳', stopped: '✖', failed: '✖' } as const;

/** The trace for users: each receiver with the stages up to the one where the alert ends. */
export function explanationText(
  { alert, number, traces, assumptions, target, leftOut }: Explanation,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const name = number === undefined ? alertName(alert) : `${alertName(alert)} #${number}`;
  const blocks = traces.map((trace) => {
    const title = translate(outcomeTitle(trace.outcome, name, trace.name));
    return [
      `${colors.bold(printable(title))}  ${colors.dim(showPlace(trace.place))}`,
      ...stepLines(trace.steps, terminal),
    ].join('\n');
  });
  return [
    ...leftOutLines(leftOut, terminal),
    ...blocks,
    ...assumptionLines(assumptions, terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}

/** Each stage of a trace in a line, and why Routers do not bring the alert there. */
export function stepLines(
  steps: readonly TraceStep[],
  { out: colors, translate }: Pick<Terminal, 'out' | 'translate'>,
): readonly string[] {
  const several = new Set(steps.flatMap(({ target }) => target ?? [])).size > 1;
  const paint = { passed: colors.green, assumed: colors.yellow, stopped: colors.red, failed: colors.red };
  const rows = steps.flatMap(({ stage, verdict, text, at, target, notes = [] }) => [
    {
      cells: [
        MARKS[verdict],
        translate(several && target ? STAGES_OF[target](STAGE_TITLES[stage]) : STAGE_TITLES[stage]),
        printable(translate(text)),
        at ? showPlace(at) : '',
      ],
      paint: paint[verdict],
    },
    ...notes.map((note) => ({
      cells: ['', '', printable(translate(note.text)), note.at ? showPlace(note.at) : ''],
      paint: colors.dim,
    })),
  ]);
  return alignColumns(rows.map(({ cells }) => cells)).map((line, index) => rows[index]?.paint(`  ${line}`) ?? line);
}

const STAGES_OF = {
  chatbot: (stage: Phrase) => phrase('{stage} (chatbot)', { stage }),
  conversation: (stage: Phrase) => phrase('{stage} (conversation)', { stage }),
} as const;
