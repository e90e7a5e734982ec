import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyseStream, mayHoldManifests, type StreamAnalysis } from '#core';

/** The open files and what is known of them: the one place where analyses are kept. */
export interface OpenDocuments {
  /** Analyses what changed since the last call; undefined when the file is not open or holds none of our objects. */
  analysisOf(uri: string): Analysed | undefined;
  forget(uri: string): void;
  readonly uris: readonly string[];
}

export interface Analysed {
  readonly stream: StreamAnalysis;
  readonly version: number;
}

const NOT_OURS: StreamAnalysis = { documents: [] };

export function createOpenDocuments(documents: TextDocuments<TextDocument>): OpenDocuments {
  const analyses = new Map<string, Analysed>();
  return {
    analysisOf(uri) {
      const document = documents.get(uri);
      if (!document) return undefined;
      const known = analyses.get(uri);
      if (known?.version === document.version) return known.stream === NOT_OURS ? undefined : known;
      const text = document.getText();
      const stream = mayHoldManifests(text) ? analyseStream(text, known?.stream) : NOT_OURS;
      const analysed = { stream, version: document.version };
      analyses.set(uri, analysed);
      return stream === NOT_OURS ? undefined : analysed;
    },
    forget: (uri) => analyses.delete(uri),
    get uris() {
      return documents.keys();
    },
  };
}
