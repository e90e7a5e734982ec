import type { Position, Range } from 'vscode-languageserver-protocol/node';
import type { ReceiverStream } from '../language-server/receivers.js';

/** Something that an editor asks after a keystroke. */
export interface Question {
  readonly title: string;
  /** The method of the request; undefined: the diagnostics, which a server sends by itself. */
  readonly method: string | undefined;
  /** The parameters beside the file. */
  readonly params: (stream: ReceiverStream) => object;
  /** Whether the peer answers it too. */
  readonly both: boolean;
  /** The answer grows with the file. */
  readonly whole: boolean;
}

/** The lines that an editor shows. */
const SHOWN = 60;

const at = (stream: ReceiverStream): Range => ({ start: stream.edit, end: stream.edit });
const shown = ({ edit: { line } }: ReceiverStream): Range => ({
  start: { line: Math.max(0, line - SHOWN / 2), character: 0 },
  end: { line: line + SHOWN / 2, character: 0 },
});
/** In the value that is edited. */
const inValue = ({ edit }: ReceiverStream): Position => ({ ...edit, character: edit.character - 2 });

export const QUESTIONS: readonly Question[] = [
  { title: 'diagnostics', method: undefined, params: () => ({}), both: true, whole: false },
  { title: 'symbols', method: 'textDocument/documentSymbol', params: () => ({}), both: true, whole: true },
  { title: 'code lenses', method: 'textDocument/codeLens', params: () => ({}), both: false, whole: true },
  {
    title: `inlay hints of ${SHOWN} lines`,
    method: 'textDocument/inlayHint',
    params: (stream) => ({ range: shown(stream) }),
    both: false,
    whole: false,
  },
  {
    title: 'completion',
    method: 'textDocument/completion',
    params: (stream) => ({ position: inValue(stream) }),
    both: true,
    whole: false,
  },
  {
    title: 'code actions',
    method: 'textDocument/codeAction',
    params: (stream) => ({ range: at(stream), context: { diagnostics: [] } }),
    both: true,
    whole: false,
  },
  {
    title: 'fix all',
    method: 'textDocument/codeAction',
    params: (stream) => ({
      range: { start: { line: 0, character: 0 }, end: { line: stream.lines, character: 0 } },
      context: { diagnostics: [], only: ['source.fixAll'] },
    }),
    both: false,
    whole: false,
  },
];
