import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyseStream, mayBeNamed, mayHoldManifests, type Release, type StreamAnalysis } from '#core';

/** The open files and their analyses; nothing else caches analyses. */
export interface OpenDocuments {
  /** Analyses the changes since the last call; undefined when the file is not open or has none of our objects. */
  analysisOf(uri: string): Analysed | undefined;
  /** The same, but also for a file with only Secrets and ConfigMaps, which other manifests may refer to. */
  anyAnalysisOf(uri: string): Analysed | undefined;
  /** The manager that the findings of a file will be asked for; another one only costs time. */
  expect(uri: string, release: Release): void;
  forget(uri: string): void;
  readonly uris: readonly string[];
}

export interface Analysed {
  readonly stream: StreamAnalysis;
  readonly version: number;
}

interface Known extends Analysed {
  /** Whether a file may contain manifests, not only objects that they refer to. */
  readonly ours: boolean;
}

const NOT_OURS = analyseStream('');

export function createOpenDocuments(documents: TextDocuments<TextDocument>): OpenDocuments {
  const analyses = new Map<string, Known>();
  const releases = new Map<string, Release>();
  function analyse(uri: string): Known | undefined {
    const document = documents.get(uri);
    if (!document) return undefined;
    const known = analyses.get(uri);
    if (known?.version === document.version) return known;
    const text = document.getText();
    const ours = mayHoldManifests(text);
    const stream = ours || mayBeNamed(text) ? analyseStream(text, known?.stream, releases.get(uri)) : NOT_OURS;
    const analysed = { stream, ours, version: document.version };
    analyses.set(uri, analysed);
    return analysed;
  }
  return {
    analysisOf(uri) {
      const known = analyse(uri);
      return known?.ours ? known : undefined;
    },
    anyAnalysisOf(uri) {
      const known = analyse(uri);
      return known?.stream === NOT_OURS ? undefined : known;
    },
    expect: (uri, release) => void releases.set(uri, release),
    forget(uri) {
      analyses.delete(uri);
      releases.delete(uri);
    },
    get uris() {
      return documents.keys();
    },
  };
}
