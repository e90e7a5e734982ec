import { hideSecrets, phrase, toWellFormed } from '#core';
import { hideInJson } from '../terminal/hiding-terminal.js';
import { printable } from '../terminal/printable.js';
import type { Translate } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { type CallOptions, type Desk, openDesk, type ToolHost } from './access/desk.js';
import { boundReport, type Cut } from './results/bound-report.js';
import { checkInput } from './tools/check-input.js';
import type { Tool } from './tools/tool.js';

/** What a call of a tool returns, in the form of the Model Context Protocol. */
export interface ToolResult {
  readonly text: string;
  /** As the output schema of the tool describes it; undefined for an error. */
  readonly structured: ToolOutput | undefined;
  readonly isError: boolean;
}

export interface ToolOutput {
  readonly ok: boolean;
  readonly report: unknown;
  readonly notes: readonly string[];
  readonly cut: readonly Cut[];
}

/** The most characters of a report and of a text: clients give models about twice as much. */
const MAX_REPORT = 60_000;
const MAX_TEXT = 16_000;

/**
 * Calls a tool. What goes wrong is a result that says what to do next. No text of it contains a credential of what was
 * read.
 *
 * @throws the reason of the signal
 */
export async function callTool(tool: Tool, given: unknown, host: ToolHost, options: CallOptions): Promise<ToolResult> {
  let desk = openDesk(host, {}, options);
  const { translate } = desk.terminal;
  try {
    const input = checkInput(tool, given ?? {});
    desk = openDesk(host, tool.texts(input), options);
    const { ok, text, json } = await tool.run(input, desk);
    options.signal.throwIfAborted();
    const { report, cuts } = boundReport(hideInJson(json, desk.hide), MAX_REPORT);
    const notes = desk.notes.map((note) => shown(note, desk));
    const lines = [...notes, ...cuts.map((cut) => translate(cutPhrase(cut)))];
    return {
      text: [shorten(desk.hide(text), translate), ...lines].filter((part) => part !== '').join('\n\n'),
      structured: { ok, report, notes, cut: cuts },
      isError: false,
    };
  } catch (error) {
    options.signal.throwIfAborted();
    return { text: failureText(error, desk), structured: undefined, isError: true };
  }
}

function failureText(error: unknown, desk: Desk): string {
  const { translate } = desk.terminal;
  if (error instanceof UsageError)
    return [error.phrase, ...error.next].map((words) => shown(translate(words), desk)).join('\n');
  const message = hideSecrets(error instanceof Error ? error.message : String(error));
  return [
    shown(translate(phrase('Internal error: {message}', { message })), desk),
    translate(phrase('Please report this error with the command that you ran.')),
  ].join('\n');
}

function shown(text: string, { hide }: Desk): string {
  return printable(hide(text), { lines: true });
}

function cutPhrase({ at, shown, total }: Cut) {
  return phrase(
    'The report is cut: {at} has the first {shown} of {total}. Name fewer files, one receiver or one alert.',
    {
      at,
      shown,
      total,
    },
  );
}

function shorten(text: string, translate: Translate): string {
  if (text.length <= MAX_TEXT) return text;
  const head = toWellFormed(text.slice(0, text.lastIndexOf('\n', MAX_TEXT) + 1 || MAX_TEXT));
  const words = phrase('… {count} more characters. Name fewer files, one receiver or one alert.', {
    count: text.length - head.length,
  });
  return `${head.trimEnd()}\n${translate(words)}`;
}
