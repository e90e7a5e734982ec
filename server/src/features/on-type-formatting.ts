import {
  type DocumentOnTypeFormattingOptions,
  type DocumentOnTypeFormattingParams,
  DocumentOnTypeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { indentNewLine } from '#core';
import type { Context } from '../context.js';

export const ON_TYPE_FORMATTING: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '\n' };

/** After `- key: severity`, a new line begins where the next field of the item goes. */
export function registerOnTypeFormatting({ connection, guard, open }: Context): void {
  connection.onRequest(
    DocumentOnTypeFormattingRequest.type,
    guard(
      'onTypeFormatting',
      ({ textDocument: { uri }, position, ch }: DocumentOnTypeFormattingParams): TextEdit[] => {
        const stream = ch === '\n' ? open.analysisOf(uri)?.stream : undefined;
        const edit = stream && indentNewLine(stream, position);
        return edit ? [edit] : [];
      },
      [],
    ),
  );
}
