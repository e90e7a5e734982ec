import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The texts of the open files. Places beyond the end of a text, or of a line, are its end, as the protocol requires. */
export function createTextDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: TextDocument.create,
    // one by one, because each is relative to the text after the one before
    update: (document, changes, version) =>
      changes.reduce((text, change) => TextDocument.update(text, [within(text, change)], version), document),
  });
}

function within(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const [start, end] = [change.range.start, change.range.end].map((position) =>
    document.positionAt(document.offsetAt(position)),
  );
  return start && end ? { text: change.text, range: { start, end } } : change;
}
