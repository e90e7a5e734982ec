import {
  all,
  atPosition,
  type Check,
  inDocument,
  inRange,
  isChange,
  isFlag,
  isInteger,
  isPosition,
  isText,
  listOf,
  mapOf,
  object,
  optional,
} from './checks.js';

const isAnything: Check = () => true;
const isFolder = object({ uri: isText, name: isText });

/** The messages of the Language Server Protocol that this server handles. */
export const STANDARD_PARAMS: Readonly<Record<string, Check>> = {
  initialize: object({
    capabilities: mapOf(isAnything),
    workspaceFolders: optional(listOf(isFolder)),
    locale: optional(isText),
  }),
  '$/cancelRequest': object({ id: (value) => isText(value) || isInteger(value) }),
  'textDocument/didOpen': object({
    textDocument: object({ uri: isText, languageId: isText, version: isInteger, text: isText }),
  }),
  'textDocument/didChange': object({
    textDocument: object({ uri: isText, version: isInteger }),
    contentChanges: listOf(isChange),
  }),
  'textDocument/didClose': inDocument,
  'textDocument/hover': atPosition,
  'textDocument/completion': all(
    atPosition,
    object({ context: optional(object({ triggerCharacter: optional(isText) })) }),
  ),
  'textDocument/definition': atPosition,
  'textDocument/references': all(atPosition, object({ context: object({ includeDeclaration: isFlag }) })),
  'textDocument/documentHighlight': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': all(atPosition, object({ newName: isText })),
  'textDocument/documentSymbol': inDocument,
  'textDocument/documentLink': inDocument,
  'textDocument/diagnostic': all(inDocument, object({ previousResultId: optional(isText) })),
  'workspace/diagnostic': object({ previousResultIds: listOf(object({ uri: isText, value: isText })) }),
  'workspace/symbol': object({ query: isText }),
  'textDocument/codeAction': all(inRange, object({ context: object({ only: optional(listOf(isText)) }) })),
  'textDocument/codeLens': inDocument,
  'textDocument/inlayHint': inRange,
  'textDocument/foldingRange': inDocument,
  'textDocument/selectionRange': all(inDocument, object({ positions: listOf(isPosition) })),
  'textDocument/semanticTokens/full': inDocument,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/signatureHelp': atPosition,
  'workspace/executeCommand': object({ command: isText, arguments: optional(listOf(isAnything)) }),
  'textDocument/onTypeFormatting': all(atPosition, object({ ch: isText })),
  'workspace/didChangeConfiguration': object({}),
  'workspace/didChangeWatchedFiles': object({ changes: listOf(object({ uri: isText })) }),
  'workspace/didChangeWorkspaceFolders': object({
    event: object({ added: listOf(isFolder), removed: listOf(isFolder) }),
  }),
  'window/workDoneProgress/cancel': object({}),
  '$/setTrace': object({ value: isText }),
};
