import { factsOf, type ManifestFacts } from '#core';
import type { Guard } from './guard.js';
import type { OpenDocuments } from './open-documents.js';
import { type DocumentEvents, onSettledChange } from './settled-changes.js';

/** Milliseconds without a change before facts are compared, so typing costs nothing. */
const QUIET = 300;

/** What lenses and hints of other files depend on: the facts of the objects in open files, also unsaved ones. */
export interface SharedFacts {
  /** Facts changed in at least one file while others are open. */
  onChange(listener: () => void): void;
}

/** The keys of a file's documents, in order. */
type FileKeys = readonly string[];

export interface SharedFactsSources {
  readonly documents: DocumentEvents;
  readonly guard: Guard;
  readonly open: Pick<OpenDocuments, 'anyAnalysisOf' | 'isReady' | 'ready' | 'uris'>;
}

export function createSharedFacts({ documents, guard, open }: SharedFactsSources): SharedFacts {
  const listeners: (() => void)[] = [];
  /** Of each open file as it was opened, and as it was at the last comparison. */
  const known = new Map<string, { readonly opened: FileKeys; current: FileKeys }>();
  const touched = new Set<string>();
  const keyOf = memoizeKeys();
  let timer: NodeJS.Timeout | undefined;
  const keysOf = (uri: string): FileKeys => {
    const stream = open.anyAnalysisOf(uri)?.stream;
    return stream ? factsOf(stream).flatMap(({ pipeline }) => keyOf(pipeline) || []) : [];
  };
  const announce = (): void => {
    if (open.uris.length > 0) for (const listener of listeners) listener();
  };
  const compare = guard(
    'sharedFacts',
    () => {
      let changed = false;
      for (const uri of touched) {
        const file = known.get(uri);
        const current = keysOf(uri);
        if (!file) continue;
        changed ||= open.uris.length > 1 && !isSame(file.current, current);
        file.current = current;
      }
      touched.clear();
      if (changed) announce();
    },
    undefined,
  );
  onSettledChange({ documents, guard, open }, 'sharedFacts', (uri) => {
    if (!known.has(uri)) {
      const opened = keysOf(uri);
      known.set(uri, { opened, current: opened });
      return;
    }
    touched.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => void compare(), QUIET);
    // must not keep the process alive
    timer.unref();
  });
  documents.onDidClose(({ document: { uri } }) => {
    const file = known.get(uri);
    known.delete(uri);
    // unsaved changes are gone
    if (touched.delete(uri) || (file && !isSame(file.opened, file.current))) announce();
  });
  return { onChange: (listener) => listeners.push(listener) };
}

function isSame(a: FileKeys, b: FileKeys): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** The key of a document's facts, without places; empty: nothing of others depends on them. A document that stays the same keeps its key. */
export function memoizeKeys(): (pipeline: ManifestFacts['pipeline']) => string {
  const keys = new WeakMap<ManifestFacts['pipeline'], string>();
  return (pipeline) => {
    const known = keys.get(pipeline);
    if (known !== undefined) return known;
    const facts = pipeline.filter(({ kind }) => kind !== 'Secret');
    const key = facts.length === 0 ? '' : JSON.stringify(facts, withoutPlaces);
    keys.set(pipeline, key);
    return key;
  };
}

/** Leaves out where something is, which only its own file shows. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'extent' || key === 'parts' || /range$/i.test(key) ? undefined : value;
}
