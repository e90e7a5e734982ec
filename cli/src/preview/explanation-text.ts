import { type Phrase, phrase, STAGE_TITLES } from '#core';
import { alignColumns } from '../terminal/align-columns.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { assumptionLines } from './assumption-lines.js';
import type { Explanation } from './explain.js';
import { leftOutLines } from './left-out-lines.js';
import { showPlace } from './show-place.js';
import { targetLine } from './target-line.js';

const MARKS = { passed: '✔', assumed: '✳', stopped: '✖', failed: '✖' } as const;

/** The trace for users: each receiver with the stages up to the one where the alert ends. */
export function explanationText(
  { alert, number, traces, assumptions, target, leftOut }: Explanation,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const name = number === undefined ? nameOf(alert) : `${nameOf(alert)} #${number}`;
  const blocks = traces.map((trace) => {
    const title = translate(OUTCOMES[trace.outcome](name, trace.name || translate(phrase('(no name)'))));
    const several = new Set(trace.steps.flatMap(({ target }) => target ?? [])).size > 1;
    const paint = { passed: colors.green, assumed: colors.yellow, stopped: colors.red, failed: colors.red };
    const rows = trace.steps.flatMap(({ stage, verdict, text, at, target, notes = [] }) => [
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
    const lines = alignColumns(rows.map(({ cells }) => cells)).map(
      (line, index) => rows[index]?.paint(`  ${line}`) ?? line,
    );
    return [`${colors.bold(printable(title))}  ${colors.dim(showPlace(trace.place))}`, ...lines].join('\n');
  });
  return [
    ...leftOutLines(leftOut, terminal),
    ...blocks,
    ...assumptionLines(assumptions, terminal),
    targetLine([target], terminal),
  ].join('\n\n');
}

function nameOf({ labels, id }: Explanation['alert']): string {
  return labels.alertname ?? id;
}

const STAGES_OF = {
  chatbot: (stage: Phrase) => phrase('{stage} (chatbot)', { stage }),
  conversation: (stage: Phrase) => phrase('{stage} (conversation)', { stage }),
} as const;

const OUTCOMES = {
  delivered: (alert: string, receiver: string) => phrase('{alert} reaches {receiver}', { alert, receiver }),
  partly: (alert: string, receiver: string) => phrase('{alert} partly reaches {receiver}', { alert, receiver }),
  stopped: (alert: string, receiver: string) => phrase('{alert} does not reach {receiver}', { alert, receiver }),
  failed: (alert: string, receiver: string) => phrase('{alert} is lost on its way to {receiver}', { alert, receiver }),
} as const;
