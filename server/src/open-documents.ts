import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  analyseInSteps,
  analyseStream,
  type FileUse,
  MANIFEST,
  mayBeJsonManifest,
  mayHoldManifests,
  mayMatter,
  type Release,
  type StreamAnalysis,
} from '#core';
import type { Kustomizations } from './manifests/kustomizations.js';
import { nextTurn } from './next-turn.js';
import { type AnalysisSteps, takeSteps } from './take-steps.js';

/** The open files and their analyses; nothing else caches analyses. */
export interface OpenDocuments {
  /**
   * Analyses the changes since the last call; undefined when the file is not open or has none of our objects. If that
   * takes longer, the analysis before, until it is {@link ready}.
   */
  analysisOf(uri: string): Analysed | undefined;
  /** The same, but also for a file with only Secrets and ConfigMaps, which other manifests may refer to. */
  anyAnalysisOf(uri: string): Analysed | undefined;
  /** Whether the latest text is analysed. */
  isReady(uri: string): boolean;
  /** Resolves when the latest text is analysed; other messages are handled meanwhile. */
  ready(uri: string): Promise<void>;
  /** Resolves when the latest texts of all files are. */
  allReady(): Promise<void>;
  /** The analysis of a text that takes longer goes on: what spans files is not known. */
  readonly isPartial: boolean;
  /** The manager that the findings of a file will be asked for; another one only costs time. */
  expect(uri: string, release: Release): void;
  forget(uri: string): void;
  /** The version of a file's latest text; undefined: it is not open. */
  versionOf(uri: string): number | undefined;
  readonly uris: readonly string[];
}

export interface Analysed {
  readonly stream: StreamAnalysis;
  readonly version: number;
}

interface Known extends Analysed {
  /** Whether a file may contain manifests, not only objects that they refer to. */
  readonly ours: boolean;
  /** What the file was taken for. */
  readonly use: FileUse;
}

const NOT_OURS = analyseStream('');

/** An analysis that takes longer. */
interface Unfinished {
  readonly version: number;
  readonly release: Release | undefined;
  readonly use: FileUse;
  readonly steps: AnalysisSteps;
}

/** @param uses what files are for; the analysis of one waits until that is known */
export function createOpenDocuments(
  documents: TextDocuments<TextDocument>,
  uses: Pick<Kustomizations, 'of' | 'known'>,
): OpenDocuments {
  const analyses = new Map<string, Known>();
  const releases = new Map<string, Release>();
  const unfinished = new Map<string, Unfinished>();
  const waiting = new Map<string, Promise<void>>();

  function isCurrent(uri: string, { version }: { readonly version: number }): boolean {
    const known = analyses.get(uri);
    if (known?.version !== version || known.use !== uses.known(uri)) return false;
    return known.stream === NOT_OURS || known.stream.release === (releases.get(uri) ?? known.stream.release);
  }

  /** The latest analysis, which is of an earlier text while one that takes longer goes on. */
  function analyse(uri: string): Known | undefined {
    const document = documents.get(uri);
    if (!document) return undefined;
    if (!isCurrent(uri, document) && !isUnfinished(uri, document)) goOn(uri, document);
    return analyses.get(uri);
  }

  function isUnfinished(uri: string, { version }: TextDocument): boolean {
    const before = unfinished.get(uri);
    return before?.version === version && before.release === releases.get(uri) && before.use === uses.known(uri);
  }

  /** Begins the analysis of a text, or continues it. */
  function goOn(uri: string, document: TextDocument): void {
    const { version } = document;
    const use = uses.known(uri);
    if (!use) return;
    const text = document.getText();
    const isOthers = use === MANIFEST && document.languageId === 'json' && !mayBeJsonManifest(text);
    const ours = !isOthers && (use !== MANIFEST || mayHoldManifests(text));
    if (isOthers || (!ours && !mayMatter(text, use))) {
      analyses.set(uri, { stream: NOT_OURS, ours, version, use });
      return;
    }
    const release = releases.get(uri);
    const before = isUnfinished(uri, document) ? unfinished.get(uri) : undefined;
    const steps = before?.steps ?? analyseInSteps(text, analyses.get(uri)?.stream, release, use);
    // after an error, it begins again
    unfinished.delete(uri);
    const stream = takeSteps(steps);
    if (stream) analyses.set(uri, { stream, ours, version, use });
    else unfinished.set(uri, { version, release, use, steps });
  }

  async function finish(uri: string): Promise<void> {
    for (let document = documents.get(uri); document && !isCurrent(uri, document); document = documents.get(uri)) {
      if (!uses.known(uri)) await uses.of(uri);
      goOn(uri, document);
      if (!isCurrent(uri, document)) await nextTurn();
    }
  }

  function ready(uri: string): Promise<void> {
    const started = waiting.get(uri) ?? finish(uri).finally(() => waiting.delete(uri));
    waiting.set(uri, started);
    return started;
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
    isReady(uri) {
      const document = documents.get(uri);
      return !document || isCurrent(uri, document);
    },
    ready,
    async allReady() {
      await Promise.all(documents.keys().map((uri) => ready(uri)));
    },
    get isPartial() {
      return unfinished.size > 0 || documents.keys().some((uri) => uses.known(uri) === undefined);
    },
    versionOf: (uri) => documents.get(uri)?.version,
    expect: (uri, release) => void releases.set(uri, release),
    forget(uri) {
      analyses.delete(uri);
      releases.delete(uri);
      unfinished.delete(uri);
    },
    get uris() {
      return documents.keys();
    },
  };
}
