import { factsOf, type ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { installedTemplates } from '../../checks/template/installed-templates.js';
import type { DataReference } from '../../model/cluster/find-named.js';
import type { ConfigMapFacts, ObjectFacts, SecretFacts } from '../../model/facts.js';
import { textAt } from '../../model/read/fields.js';
import { DEFAULT_SECRET_KEYS, DEFAULT_SECRET_NAMESPACE, type SecretField } from '../../model/secret-document.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase, renderPhrase } from '../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import { CONSOLE_NAMES } from '../scaffold/object-names.js';
import type { NearestNames, NearestSecret } from './manifest-snippets.js';
import { namedKind, namesTemplate, type SelectorSubject } from './name-fields.js';
import type { CompletionSources, Offer } from './offer.js';

/** Facts with what says where they are. */
interface Placed<Facts> {
  readonly facts: Facts;
  readonly where: string;
}

/** The names that a place can refer to, what is defined nearest first; undefined: it names nothing. */
export function nameOffers(place: Place, isFlat: boolean, sources: CompletionSources): readonly Offer[] | undefined {
  const { parent, entry } = place;
  const field = entry?.key;
  if (namesTemplate(field)) return templateOffers(sources);
  if (parent?.entry?.key === 'name' && parent.parent?.entry?.key === 'receivers')
    return objectsIn(sources, 'Receiver').map(({ facts: { name }, where }) => offer(name, where));
  if (sources.stream.use.kind === 'patch' && isOwnName(place))
    return patchedNames(textAt(parent?.parent ?? place, 'kind'), sources);
  const kind = isFlat ? 'Secret' : namedKind(parent?.entry?.key);
  if (!kind || !parent) return undefined;
  const written = (name: 'name' | 'namespace'): string =>
    field === name ? '' : (stringAt(presentMember(parent, name)) ?? '');
  const reference = { name: written('name'), namespace: written('namespace') };
  if (field === 'name') return kind === 'Secret' ? secretNames(reference, sources) : configMapNames(reference, sources);
  if (field === 'key')
    return kind === 'Secret' ? secretKeys(place, reference, sources) : configMapKeys(reference, sources);
  if (field !== 'namespace') return undefined;
  const named: readonly Placed<SecretFacts | ConfigMapFacts>[] = objectsIn(sources, kind);
  return meant(reference, named).flatMap(({ facts: { namespace }, where }) =>
    namespace ? [offer(namespace, where)] : [],
  );
}

/** What a reference may mean, the nearest first; what is not written of it is empty. */
function meant<Facts extends Pick<SecretFacts, 'name' | 'namespace'>>(
  { name, namespace }: DataReference,
  objects: readonly Placed<Facts>[],
): readonly Placed<Facts>[] {
  return objects.filter(
    ({ facts }) =>
      (name === '' || facts.name === name) &&
      (namespace === '' || facts.namespace === undefined || facts.namespace === namespace),
  );
}

/** What new manifests refer to first. */
export function nearestNames(sources: CompletionSources): NearestNames {
  const secrets = objectsIn(sources, 'Secret').map(({ facts: { name, namespace, keys } }): NearestSecret => {
    const known = Object.keys(DEFAULT_SECRET_KEYS).flatMap((field) => {
      const [key] = bySuitability(field, keys).filter((each) => suits(field, each) > 0);
      return key === undefined ? [] : [[field, key] as const];
    });
    return { name, namespace, keys: Object.fromEntries(known) };
  });
  return {
    robot: secrets.find(({ keys }) => keys.webhook),
    app: secrets.find(({ keys }) => keys.appkey && keys.appsecret),
    namespace: secrets.find(({ namespace, keys }) => namespace && Object.keys(keys).length > 0)?.namespace,
    receiver: objectsIn(sources, 'Receiver')[0]?.facts.name,
  };
}

/** The keys of a Secret, those first that suit a field of a credential. */
function bySuitability(field: string, keys: SecretFacts['keys']): readonly string[] {
  return keys.map(({ key }) => key).sort((a, b) => suits(field, b) - suits(field, a));
}

/** How well a key suits a field: best if it is the console's, else if it is called like the field. */
function suits(field: string, key: string): number {
  if (usualKey(field) === key) return 2;
  return key === field ? 1 : 0;
}

/** The console's key for a field; empty: it has none. */
function usualKey(field: string): string {
  return Object.hasOwn(DEFAULT_SECRET_KEYS, field) ? DEFAULT_SECRET_KEYS[field as SecretField] : '';
}

/** The labels of our own objects, and their values. */
export function labelsOfObjects(
  kind: Exclude<SelectorSubject, 'alerts'>,
  sources: CompletionSources,
  label?: string,
): readonly Offer[] {
  return objectsIn(sources, kind).flatMap(({ facts: { labels, name } }) => {
    const found = label === undefined ? Object.keys(labels) : Object.hasOwn(labels, label) ? [labels[label] ?? ''] : [];
    return found.map((value) => offer(value, `${kind} ${name}`));
  });
}

/** `metadata.name` of an object. */
function isOwnName({ step, parent }: Place): boolean {
  return step === 'name' && parent?.step === 'metadata' && parent.parent?.parent === undefined;
}

/** The objects of a kind that a patch can change. */
function patchedNames(kind: string, sources: CompletionSources): readonly Offer[] {
  return allFacts(sources).flatMap(({ facts, where }) =>
    facts.pipeline.flatMap((object) => (object.kind === kind && object.name !== '' ? [offer(object.name, where)] : [])),
  );
}

function secretNames(reference: DataReference, sources: CompletionSources): readonly Offer[] {
  const { documentation } = sources;
  const found = meant(reference, objectsIn(sources, 'Secret')).map(({ facts: { name, keys }, where }) => ({
    ...offer(name, where),
    description:
      keys.length === 0
        ? ''
        : renderPhrase(phrase('Keys: {keys}', { keys: listPhrase(keys.map(({ key }) => key)) }), documentation),
  }));
  if (reference.namespace !== '' && reference.namespace !== DEFAULT_SECRET_NAMESPACE) return found;
  const description = renderPhrase(phrase('The Secret that the console of KubeSphere writes.'), documentation);
  return [...found, { value: CONSOLE_NAMES.secret, description }];
}

/** The keys of the named Secret, the one that suits the field first; those of the console where the Secret is not known. */
function secretKeys(place: Place, reference: DataReference, sources: CompletionSources): readonly Offer[] {
  const isOld = place.parent?.entry?.key !== 'secretKeyRef';
  const credential = String((isOld ? place.parent : place.parent?.parent?.parent)?.entry?.key ?? '');
  const usual = usualKey(credential);
  const secrets = reference.name === '' ? [] : meant(reference, objectsIn(sources, 'Secret'));
  const [secret] = secrets;
  if (!secret) return usual === '' ? [] : [{ value: usual, description: '' }];
  const { namespace } = secret.facts;
  // a manifest of the Secret and what makes it may each have a part of the keys
  const parts = secrets.filter(({ facts }) => facts.namespace === namespace);
  const places = new Map(parts.flatMap(({ facts, where }) => facts.keys.map(({ key }) => [key, where] as const)));
  const isNamed = place.parent !== undefined && presentMember(place.parent, 'namespace') !== undefined;
  return bySuitability(
    credential,
    parts.flatMap(({ facts }) => facts.keys),
  ).map((key) => ({
    ...offer(key, places.get(key) ?? secret.where),
    ...(namespace && !isNamed && { more: [`\nnamespace: ${namespace}`] }),
  }));
}

function configMapNames(reference: DataReference, sources: CompletionSources): readonly Offer[] {
  return meant(reference, objectsIn(sources, 'ConfigMap')).map(({ facts: { name }, where }) => offer(name, where));
}

function configMapKeys(reference: DataReference, sources: CompletionSources): readonly Offer[] {
  const [found] = reference.name === '' ? [] : meant(reference, objectsIn(sources, 'ConfigMap'));
  return found?.facts.entries.map(({ key }) => offer(key, found.where)) ?? [];
}

/** The known templates, including the manager’s own. */
export function templateOffers(sources: CompletionSources): readonly Offer[] {
  const defined = allFacts(sources).flatMap(({ facts, where }) =>
    facts.templates.map(({ name }) => offer(name, where)),
  );
  const installed = installedTemplates(sources.stream.release).map((name) => ({ value: name, description: '' }));
  return [...defined, ...installed].filter(({ value }) => value !== '');
}

function offer(value: string, where: string): Offer {
  return { value, description: '', detail: where };
}

function objectsIn<Kind extends ObjectFacts['kind']>(
  sources: CompletionSources,
  kind: Kind,
): readonly Placed<Extract<ObjectFacts, { kind: Kind }>>[] {
  return allFacts(sources).flatMap(({ facts, where }) =>
    facts.pipeline.flatMap((object) =>
      object.kind === kind && object.name !== ''
        ? [{ facts: object as Extract<ObjectFacts, { kind: Kind }>, where }]
        : [],
    ),
  );
}

/** Those of the document, then those of the file, then those of other files. */
function allFacts({ stream, document, others, documentation }: CompletionSources): readonly Placed<ManifestFacts>[] {
  const here = renderPhrase(phrase('in this file'), documentation);
  const own = factsOf(stream).map((facts) => ({ facts, where: here }));
  const isNear = ({ facts: { line } }: Placed<ManifestFacts>): boolean => line === document?.line;
  const elsewhere = others.flatMap(({ path, facts }) => facts.map((each) => ({ facts: each, where: path })));
  return [...own.filter(isNear), ...own.filter((each) => !isNear(each)), ...elsewhere];
}
