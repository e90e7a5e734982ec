import { join } from 'node:path';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createRandom } from '../../bench/language-server/random.js';
import { bundleFolder } from '../../bundles/paths.js';
import { type LanguageClient, startLanguageClient } from '../../server/language-client.js';
import { FIRST, randomEdit, START } from './random-edits.js';

export interface EditsToFuzz {
  readonly seed: number;
  readonly count: number;
  /** Called after each comparison with the number of edits. */
  readonly progress?: (done: number) => void;
}

const URI = 'file:///project/edited.yaml';
/** Edits between two comparisons, and between two starts of the servers. */
const PER_COMPARISON = 20;
const PER_SESSION = 1000;

/**
 * Edits a file in a running server, and compares its findings, symbols, lenses, hints, actions and completions with those
 * of a server that opens the same text.
 * @returns a line for each difference
 */
export async function fuzzEdits({ seed, count, progress }: EditsToFuzz): Promise<readonly string[]> {
  const random = createRandom(seed);
  const differences: string[] = [];
  for (let done = 0; done < count; done += PER_SESSION) {
    const edited = await startServer();
    const fresh = await startServer();
    try {
      const edits = Math.min(PER_SESSION, count - done);
      const report = (more: number): void => progress?.(done + more);
      differences.push(...(await editAndCompare(edited, fresh, edits, random, report)));
    } finally {
      await edited.stop();
      await fresh.stop();
    }
  }
  return differences;
}

function startServer(): Promise<LanguageClient> {
  return startLanguageClient({ serverPath: join(bundleFolder, 'server.js') });
}

async function editAndCompare(
  edited: LanguageClient,
  fresh: LanguageClient,
  count: number,
  random: () => number,
  progress: (done: number) => void,
): Promise<readonly string[]> {
  const differences: string[] = [];
  let document = TextDocument.create(URI, 'yaml', 1, FIRST + START);
  await edited.open(URI, document.getText());
  for (let version = 2; version <= count + 1; version++) {
    const { start, end, text } = randomEdit(document.getText().length - FIRST.length, random);
    const range = {
      start: document.positionAt(FIRST.length + start),
      end: document.positionAt(FIRST.length + end),
    };
    document = TextDocument.update(document, [{ range, text }], version);
    await edited.change(URI, version, [{ range, text }]);
    if (version % PER_COMPARISON !== 0) continue;
    const textDocument = { uri: URI, languageId: 'yaml', version, text: document.getText() };
    await fresh.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const after = await known(edited, document);
    const wanted = await known(fresh, document);
    if (after !== wanted) differences.push(`${JSON.stringify(document.getText())}\n${after}\n${wanted}`);
    await fresh.close(URI);
    progress(version);
  }
  return differences;
}

/** What a server answers about the version of the file, as JSON. */
async function known({ diagnostics, connection }: LanguageClient, document: TextDocument): Promise<string> {
  const { version, lineCount } = document;
  const findings = await diagnostics(URI, version);
  const textDocument = { uri: URI };
  const range = { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } };
  const position = { line: version % lineCount, character: 6 };
  const answers = [
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    await connection.sendRequest(CodeLensRequest.type, { textDocument }),
    await connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
    await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } }),
    await connection.sendRequest(CompletionRequest.type, { textDocument, position }),
  ];
  return JSON.stringify({ findings, answers });
}
