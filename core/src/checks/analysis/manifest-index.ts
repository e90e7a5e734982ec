import type { ConfigFacts, ManagerFacts, ObjectFacts } from '../../model/facts.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { entryOf, nameOf } from './reference-ids.js';

/** What a document says that the findings of other documents may depend on. */
export type LinkedDocument = Pick<DocumentAnalysis, 'references' | 'pipeline' | 'messageTemplates' | 'templates'>;

/** What documents say of each other. It belongs to whoever follows their edits: an update costs only what differs. */
export interface ManifestIndex {
  update(documents: readonly LinkedDocument[]): void;
  /** How often each object and entry is referenced, by namespace; an empty namespace means the manager's default. */
  readonly references: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** How many references name each Secret or ConfigMap. */
  readonly names: ReadonlyMap<string, number>;
  /** The templates that run on the data of a message. */
  readonly messageTemplates: ReadonlyMap<string, number>;
  /** The templates that ConfigMaps define. */
  readonly templates: ReadonlyMap<string, number>;
  /** In the order of the documents. */
  readonly managers: readonly ManagerFacts[];
  readonly configs: readonly ConfigFacts[];
  /** For each aspect an object that is replaced when something other than a place has changed. */
  readonly revisions: Readonly<Record<Aspect, object>>;
}

type Aspect = 'references' | 'templates' | 'managers' | 'configs';

/** The content of each aspect without places; empty: the document says nothing about it. */
const CONTENTS: Readonly<Record<Aspect, (document: LinkedDocument) => string>> = {
  references: ({ references, messageTemplates }) =>
    references.length + messageTemplates.length === 0 ? '' : JSON.stringify([references, messageTemplates]),
  templates: ({ templates }) => (templates.length === 0 ? '' : JSON.stringify(templates.map(({ name }) => name))),
  managers: ({ pipeline }) => contentOf(pipeline.filter(isManager)),
  configs: ({ pipeline }) => contentOf(pipeline.filter(isConfig)),
};

const ASPECTS = Object.keys(CONTENTS) as readonly Aspect[];

export function createManifestIndex(first: readonly LinkedDocument[] = []): ManifestIndex {
  let documents: readonly LinkedDocument[] = [];
  let managers: readonly ManagerFacts[] = [];
  let configs: readonly ConfigFacts[] = [];
  const references = new Map<string, Map<string, number>>();
  const [names, messageTemplates, templates] = [new Map(), new Map(), new Map()] as [Counts, Counts, Counts];
  const revisions: Record<Aspect, object> = { references: {}, templates: {}, managers: {}, configs: {} };

  function count(document: LinkedDocument, by: 1 | -1): void {
    for (const { kind, name, namespace, key, use } of document.references) {
      add(names, name, by);
      addReference(nameOf({ kind, name }), namespace, by);
      if (key !== undefined && use !== undefined) addReference(entryOf(kind, name, key, use), namespace, by);
    }
    for (const name of document.messageTemplates) add(messageTemplates, name, by);
    for (const { name } of document.templates) add(templates, name, by);
  }

  function addReference(id: string, namespace: string, by: 1 | -1): void {
    const namespaces: Counts = references.get(id) ?? new Map();
    add(namespaces, namespace, by);
    if (namespaces.size === 0) references.delete(id);
    else references.set(id, namespaces);
  }

  const index: ManifestIndex = {
    update(next) {
      const [gone, come] = differences(documents, next);
      documents = next;
      if (gone.length + come.length === 0) return;
      for (const document of gone) count(document, -1);
      for (const document of come) count(document, 1);
      for (const aspect of ASPECTS) if (!isSame(gone, come, CONTENTS[aspect])) revisions[aspect] = {};
      if (![...gone, ...come].some(({ pipeline }) => pipeline.some(isDecisive))) return;
      const decisive = next.flatMap(({ pipeline }) => pipeline.filter(isDecisive));
      managers = decisive.filter(isManager);
      configs = decisive.filter(isConfig);
    },
    references,
    names,
    messageTemplates,
    templates,
    get managers() {
      return managers;
    },
    get configs() {
      return configs;
    },
    revisions,
  };
  index.update(first);
  return index;
}

type Counts = Map<string, number>;

function add(counts: Counts, key: string, by: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}

/** The documents between the first and the last difference, of the one and of the other. */
function differences(
  before: readonly LinkedDocument[],
  after: readonly LinkedDocument[],
): readonly [gone: readonly LinkedDocument[], come: readonly LinkedDocument[]] {
  const shorter = Math.min(before.length, after.length);
  let front = 0;
  while (front < shorter && isUnchanged(before[front], after[front])) front++;
  let back = 0;
  while (back < shorter - front && isUnchanged(before.at(-1 - back), after.at(-1 - back))) back++;
  return [before.slice(front, before.length - back), after.slice(front, after.length - back)];
}

/** A document that only moved has other facts with the same parts. */
function isUnchanged(one: LinkedDocument | undefined, other: LinkedDocument | undefined): boolean {
  return (
    one === other ||
    (one?.references === other?.references && one?.pipeline === other?.pipeline && one?.templates === other?.templates)
  );
}

function isSame(
  gone: readonly LinkedDocument[],
  come: readonly LinkedDocument[],
  content: (document: LinkedDocument) => string,
): boolean {
  const [before, after] = [gone, come].map((documents) => documents.map(content).filter((text) => text !== ''));
  return before?.length === after?.length && (before ?? []).every((text, at) => text === after?.[at]);
}

/** Without ranges, which change with the text above. */
function contentOf(facts: readonly ObjectFacts[]): string {
  if (facts.length === 0) return '';
  return JSON.stringify(facts, (key, value: unknown) => (/^(?:extent|range|\w+Range)$/.test(key) ? undefined : value));
}

function isDecisive(facts: ObjectFacts): facts is ManagerFacts | ConfigFacts {
  return isManager(facts) || isConfig(facts);
}

function isManager(facts: ObjectFacts): facts is ManagerFacts {
  return facts.kind === 'NotificationManager';
}

function isConfig(facts: ObjectFacts): facts is ConfigFacts {
  return facts.kind === 'Config';
}
