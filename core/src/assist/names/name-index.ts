import { type Builds, buildsOf } from '../../checks/analysis/builds.js';
import type { DeclaredObject } from '../../checks/analysis/manifest-facts.js';
import { type NameSubject, type NameUse, nameId, type SoughtName } from '../../checks/names/name-use.js';
import type { ObjectFacts } from '../../model/facts.js';
import type { KustomizationFacts } from '../../model/kustomize/kustomization.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import type { Position } from '../../text/position.js';
import { containsPosition, type Range, shiftRange } from '../../text/range.js';

/** A file and the names of its documents: the facts of manifests, or of a routing test. */
export interface NamedFile {
  readonly uri: string;
  /** The same array for as long as the file stays the same, and the same objects for unchanged documents. */
  readonly documents: readonly NamedDocument[];
}

export interface NamedDocument {
  readonly names: readonly NameUse[];
  /** The object that writes them. */
  readonly object?: Pick<DeclaredObject, 'kind' | 'name' | 'range'> | undefined;
  readonly pipeline?: readonly ObjectFacts[];
  readonly kustomization?: KustomizationFacts | undefined;
  /** The beginnings of the URIs of the manifests that a routing test names. */
  readonly lookIn?: readonly string[];
  /** The line of the file where the document begins; those of a file ascend. Items of a List share theirs. */
  readonly line: number;
}

/** A name where a file writes it. */
export interface PlacedName {
  readonly uri: string;
  readonly use: NameUse;
  /** In the file. */
  readonly range: Range;
  /** Tells documents of one file apart. */
  readonly document: NamedDocument;
}

/** Who defines and who uses each name, in any number of files. */
export interface NameIndex {
  /** An update costs only the documents that differ, and one look at each file. */
  update(files: readonly NamedFile[]): void;
  /** Which files kustomizations build together. */
  readonly builds: Builds;
  /** The definitions of a name, patches of what it names, and references to it, whatever their namespaces. */
  of(name: SoughtName): readonly PlacedName[];
  /** Whether anything refers to a name, in any namespace. */
  isReferred(name: SoughtName): boolean;
  /** All names of one sort, such as for a list of the known Secrets. */
  all(subject: NameSubject): readonly PlacedName[];
  /** The names that a file writes, in the order of its documents. */
  in(uri: string): readonly PlacedName[];
  /** The name at a position. */
  at(uri: string, position: Position): PlacedName | undefined;
}

export function createNameIndex(): NameIndex {
  const files = new Map<string, readonly NamedDocument[]>();
  const byId = new Map<string, Set<PlacedName>>();
  const bySubject = new Map<NameSubject, Set<PlacedName>>();
  let builds: Builds | undefined;

  function count(uri: string, document: NamedDocument, isKnown: boolean): void {
    for (const placed of placedNames(document, uri)) {
      put(byId, nameId(placed.use), placed, isKnown);
      put(bySubject, placed.use.subject, placed, isKnown);
    }
  }

  function change(uri: string, next: readonly NamedDocument[]): void {
    const before = files.get(uri) ?? [];
    if (before === next) return;
    if ([...before, ...next].some(({ kustomization }) => kustomization)) builds = undefined;
    const [old, young] = [new Set(before), new Set(next)];
    for (const document of before) if (!young.has(document)) count(uri, document, false);
    for (const document of next) if (!old.has(document)) count(uri, document, true);
    if (next.length === 0) files.delete(uri);
    else files.set(uri, next);
  }

  const inFile = (uri: string): readonly PlacedName[] =>
    (files.get(uri) ?? []).flatMap((document) => placedNames(document, uri));
  return {
    update(next) {
      const present = new Set(next.map(({ uri }) => uri));
      for (const uri of [...files.keys()]) if (!present.has(uri)) change(uri, []);
      for (const { uri, documents } of next) change(uri, documents);
    },
    get builds() {
      builds ??= buildsOf(
        [...files].flatMap(([file, documents]) => documents.map(({ kustomization }) => ({ file, kustomization }))),
      );
      return builds;
    },
    of: (name) => [...(byId.get(nameId(name)) ?? [])],
    isReferred: (name) => [...(byId.get(nameId(name)) ?? [])].some(({ use }) => use.role === 'reference'),
    all: (subject) => [...(bySubject.get(subject) ?? [])],
    in: inFile,
    at: (uri, position) => {
      const documents = files.get(uri) ?? [];
      const line = documents.findLast((document) => document.line <= position.line)?.line;
      return documents
        .filter((document) => document.line === line)
        .flatMap((document) => placedNames(document, uri))
        .find(({ range }) => containsPosition(range, position));
    },
  };
}

function put<Key>(known: Map<Key, Set<PlacedName>>, key: Key, placed: PlacedName, isKnown: boolean): void {
  const group = known.get(key) ?? new Set();
  if (isKnown) group.add(placed);
  else group.delete(placed);
  if (group.size === 0) known.delete(key);
  else known.set(key, group);
}

/** The same objects for the same document. */
const placedNames = keepPerObject((document: NamedDocument, uri: string): readonly PlacedName[] =>
  document.names.map((use) => ({ uri, use, document, range: shiftRange(use.range, document.line) })),
);
