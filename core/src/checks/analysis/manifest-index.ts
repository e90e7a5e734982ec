import type { ConfigFacts, ConfigMapFacts, ManagerFacts, ObjectFacts, SecretFacts } from '../../model/facts.js';
import { nameId } from '../names/name-use.js';
import { type Builds, buildsOf, NO_BUILDS } from './builds.js';
import { addTo, type Counts } from './counts.js';
import type { DocumentAnalysis, ObjectOutline } from './document-analysis.js';
import { entryOf, nameOf } from './reference-ids.js';
import { routingIn } from './rule-routes.js';
import { createSameObjects, wholeId } from './same-objects.js';
import { contentOfUses, createUses, type Uses } from './uses.js';

/** What a document says that the findings of other documents may depend on. */
export interface LinkedDocument
  extends Pick<
    DocumentAnalysis,
    | 'references'
    | 'pipeline'
    | 'messageTemplates'
    | 'templateUses'
    | 'templates'
    | 'isPatch'
    | 'isConditional'
    | 'kustomization'
    | 'names'
    | 'isDamaged'
    | 'rules'
  > {
  readonly object: Pick<ObjectOutline, 'kind' | 'name' | 'namespace' | 'interest' | 'isOfChart'> | undefined;
  /** What tells its file from others, for {@link ManifestIndex.objects}. */
  readonly file?: string;
}

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
  /** How often documents that cannot be read define a name, by `nameId`. */
  readonly damaged: ReadonlyMap<string, number>;
  /** What is used by something. */
  readonly uses: Uses;
  /** The names of the receivers. */
  readonly receivers: ReadonlyMap<string, number>;
  /** The Secrets by name, without patches of others. */
  readonly secrets: ReadonlyMap<string, readonly SecretFacts[]>;
  /** Without patches of others. */
  readonly configMaps: ReadonlySet<ConfigMapFacts>;
  /** The documents that define each object, in order, without patches of others. */
  readonly objects: ReadonlyMap<string, readonly LinkedDocument[]>;
  /** Which files kustomizations build together. Another object when a kustomization has changed. */
  readonly builds: Builds;
  /** All of them, in order. */
  readonly documents: readonly LinkedDocument[];
  /** In the order of the documents. */
  readonly managers: readonly ManagerFacts[];
  readonly configs: readonly ConfigFacts[];
  /** For each aspect an object that is replaced when something other than a place has changed. */
  readonly revisions: Readonly<Record<Aspect, object>>;
}

type Aspect =
  | 'configMaps'
  | 'damaged'
  | 'uses'
  | 'references'
  | 'templates'
  | 'managers'
  | 'configs'
  | 'receivers'
  | 'secrets'
  | 'objects'
  | 'rules'
  | 'routing';

/** The content of each aspect without places; empty: the document says nothing about it. */
const CONTENTS: Readonly<Record<Aspect, (document: LinkedDocument) => string>> = {
  references: ({ references, messageTemplates }) =>
    references.length + messageTemplates.length === 0 ? '' : JSON.stringify([references, messageTemplates]),
  templates: ({ templates }) => (templates.length === 0 ? '' : JSON.stringify(templates.map(({ name }) => name))),
  configMaps: (document) => {
    const found = configMapsIn(document);
    return found.length === 0
      ? ''
      : JSON.stringify(
          found.map(({ name, namespace, entries, hashed }) => [name, namespace, entries.map(({ key }) => key), hashed]),
        );
  },
  damaged: (document) => damagedIn(document).join(),
  uses: contentOfUses,
  managers: ({ pipeline }) => contentOf(pipeline.filter(isManager)),
  configs: ({ pipeline }) => contentOf(pipeline.filter(isConfig)),
  receivers: ({ pipeline }) => pipeline.flatMap(({ kind, name }) => (kind === 'Receiver' ? name : [])).join(),
  secrets: (document) => {
    const secrets = secretsIn(document).map(({ name, namespace, keys, openKeys, hashed }) => [
      name,
      namespace,
      keys.map(({ key }) => key),
      openKeys,
      hashed,
    ]);
    return secrets.length === 0 ? '' : JSON.stringify(secrets);
  },
  objects: (document) => {
    const id = wholeId(document);
    const { resources, patches = [] } = document.kustomization ?? {};
    if (id === undefined && !resources) return '';
    return JSON.stringify([id, document.file, [...(resources ?? []), ...patches].map(({ text }) => text)]);
  },
  rules: ({ rules }) => (rules ? contentOf([rules]) : ''),
  routing: (document) => contentOf(routingIn(document)),
};

const ASPECTS = Object.keys(CONTENTS) as readonly Aspect[];

export function createManifestIndex(first: readonly LinkedDocument[] = []): ManifestIndex {
  let documents: readonly LinkedDocument[] = [];
  let managers: readonly ManagerFacts[] = [];
  let configs: readonly ConfigFacts[] = [];
  let builds = NO_BUILDS;
  const references = new Map<string, Map<string, number>>();
  const [names, messageTemplates, templates, receivers] = [new Map(), new Map(), new Map(), new Map()] as [
    Counts,
    Counts,
    Counts,
    Counts,
  ];
  const secrets = new Map<string, readonly SecretFacts[]>();
  const damaged: Counts = new Map();
  const configMaps = new Set<ConfigMapFacts>();
  const objects = createSameObjects();
  const uses = createUses();
  const revisions: Record<Aspect, object> = {
    configMaps: {},
    damaged: {},
    uses: {},
    references: {},
    templates: {},
    managers: {},
    configs: {},
    receivers: {},
    secrets: {},
    objects: {},
    rules: {},
    routing: {},
  };

  function count(document: LinkedDocument, by: 1 | -1): void {
    for (const { kind, name, namespace, key, use } of document.references) {
      addTo(names, name, by);
      addReference(nameOf({ kind, name }), namespace, by);
      if (key !== undefined && use !== undefined) addReference(entryOf(kind, name, key, use), namespace, by);
    }
    for (const name of document.messageTemplates) addTo(messageTemplates, name, by);
    for (const { name } of document.templates) addTo(templates, name, by);
    for (const { kind, name } of document.pipeline) if (kind === 'Receiver') addTo(receivers, name, by);
    for (const facts of configMapsIn(document)) by === 1 ? configMaps.add(facts) : configMaps.delete(facts);
    for (const id of damagedIn(document)) addTo(damaged, id, by);
    for (const secret of secretsIn(document)) {
      const others = (secrets.get(secret.name) ?? []).filter((other) => other !== secret);
      const next = by === 1 ? [...others, secret] : others;
      if (next.length === 0) secrets.delete(secret.name);
      else secrets.set(secret.name, next);
    }
  }

  function addReference(id: string, namespace: string, by: 1 | -1): void {
    const namespaces: Counts = references.get(id) ?? new Map();
    addTo(namespaces, namespace, by);
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
      objects.update(gone, come, next);
      uses.update(gone, come);
      // without rules, nothing depends on the way of their alerts
      const aspects = next.some(({ rules }) => rules) ? ASPECTS : ASPECTS.filter((aspect) => aspect !== 'routing');
      for (const aspect of aspects) if (!isSame(gone, come, CONTENTS[aspect])) revisions[aspect] = {};
      if ([...gone, ...come].some(({ kustomization }) => kustomization)) builds = buildsOf(next);
      if (![...gone, ...come].some(({ pipeline }) => pipeline.some(isDecisive))) return;
      const decisive = next.flatMap(({ pipeline }) => pipeline.filter(isDecisive));
      managers = decisive.filter(isManager);
      configs = decisive.filter(isConfig);
    },
    references,
    names,
    messageTemplates,
    templates,
    damaged,
    uses,
    receivers,
    secrets,
    configMaps,
    objects: objects.documents,
    get builds() {
      return builds;
    },
    get documents() {
      return documents;
    },
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
    (one?.references === other?.references &&
      one?.pipeline === other?.pipeline &&
      one?.templates === other?.templates &&
      one?.templateUses === other?.templateUses &&
      one?.names === other?.names &&
      one?.kustomization === other?.kustomization &&
      one?.rules === other?.rules &&
      one?.isConditional === other?.isConditional &&
      one?.file === other?.file)
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
function contentOf(facts: readonly object[]): string {
  if (facts.length === 0) return '';
  return JSON.stringify(facts, (key, value: unknown) => (/^(?:extent|range|\w+Range)$/.test(key) ? undefined : value));
}

/** A patch names only some keys of its Secret. */
function secretsIn({ pipeline, isPatch }: LinkedDocument): readonly SecretFacts[] {
  return isPatch ? [] : pipeline.filter((facts) => facts.kind === 'Secret');
}

function configMapsIn({ pipeline, isPatch }: LinkedDocument): readonly ConfigMapFacts[] {
  return isPatch ? [] : pipeline.filter((facts) => facts.kind === 'ConfigMap');
}

/** Others refer to them, although nothing else is known of the objects. */
function damagedIn({ names, isDamaged }: LinkedDocument): readonly string[] {
  return isDamaged ? names.flatMap((use) => (use.role === 'definition' ? nameId(use) : [])) : [];
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

/** Says nothing. Never updated. */
export const NO_MANIFESTS: ManifestIndex = createManifestIndex();
