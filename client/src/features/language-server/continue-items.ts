import {
  type Disposable,
  Position,
  Range,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { isYamlDocument } from './manifest-documents.js';
import { mentionsOurKinds } from './our-kinds.js';

/** An edit as the server answers with it. */
interface AnsweredEdit {
  readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
  readonly newText: string;
}

type Ask = (method: string, params: unknown) => Promise<readonly AnsweredEdit[] | null | undefined>;

/** A new line, with the indentation that VS Code gives it. */
const NEW_LINE = /^\r?\n[ \t]*$/;

/**
 * After `- key: severity`, has a new line begin where the next field of the item goes, in manifests. VS Code's own
 * formatting while typing is a setting that applies to all YAML files and all extensions, so this does not depend on it.
 */
export function continueItems(ask: Ask, onError: (error: unknown) => void): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    const editor = window.activeTextEditor;
    const line = newLineIn(event);
    if (line === undefined || editor?.document !== event.document) return;
    indent(editor, line, ask).catch(onError);
  });
}

/** The line that somebody has just begun in a manifest. */
function newLineIn({ document, contentChanges, reason }: TextDocumentChangeEvent): Position | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || !NEW_LINE.test(change.text)) return undefined;
  if (!/^\s*-/.test(document.lineAt(change.range.start.line).text)) return undefined;
  if (!isYamlDocument(document) || !mentionsOurKinds(document.getText())) return undefined;
  const line = change.range.start.line + 1;
  return new Position(line, change.text.replace(/^\r?\n/, '').length);
}

async function indent(editor: TextEditor, position: Position, ask: Ask): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const edits = await ask('textDocument/onTypeFormatting', {
    textDocument: { uri: document.uri.toString() },
    position: { line: position.line, character: position.character },
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  });
  if (!edits?.length || document.version !== version) return;
  await editor.edit(
    (builder) => {
      for (const { range, newText } of edits) {
        const { start, end } = range;
        builder.replace(new Range(start.line, start.character, end.line, end.character), newText);
      }
    },
    // one undo removes the line
    { undoStopBefore: false, undoStopAfter: false },
  );
}
