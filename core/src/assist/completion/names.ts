import { factsOf, type ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { installedTemplates } from '../../checks/template/installed-templates.js';
import type { ObjectFacts } from '../../model/facts.js';
import { DEFAULT_SECRET_KEYS, type SecretField } from '../../model/secret-document.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase, renderPhrase } from '../../text/phrase.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import { CONSOLE_NAMES } from '../scaffold/object-names.js';
import type { NearestNames } from './manifest-snippets.js';
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
  const kind = isFlat ? 'Secret' : namedKind(parent?.entry?.key);
  if (!kind || !parent) return undefined;
  if (field === 'name') return kind === 'Secret' ? secretNames(sources) : configMapNames(sources);
  const name = stringAt(presentMember(parent, 'name')) ?? '';
  if (field === 'key') return kind === 'Secret' ? secretKeys(place, name, sources) : configMapKeys(name, sources);
  if (field !== 'namespace') return undefined;
  return objectsIn(sources, kind)
    .filter(({ facts }) => name === '' || facts.name === name)
    .flatMap(({ facts: { namespace }, where }) => (namespace ? [offer(namespace, where)] : []));
}

/** What new manifests refer to first. */
export function nearestNames(sources: CompletionSources): NearestNames {
  const [secret] = objectsIn(sources, 'Secret').filter(({ facts }) =>
    facts.keys.some(({ key }) => USUAL_KEYS.has(key)),
  );
  return { secret: secret?.facts, receiver: objectsIn(sources, 'Receiver')[0]?.facts.name };
}

const USUAL_KEYS: ReadonlySet<string> = new Set(Object.values(DEFAULT_SECRET_KEYS));

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

function secretNames(sources: CompletionSources): readonly Offer[] {
  const { documentation } = sources;
  const found = objectsIn(sources, 'Secret').map(({ facts: { name, keys }, where }) => ({
    ...offer(name, where),
    description:
      keys.length === 0
        ? ''
        : renderPhrase(phrase('Keys: {keys}', { keys: listPhrase(keys.map(({ key }) => key)) }), documentation),
  }));
  const description = renderPhrase(phrase('The Secret that the console of KubeSphere writes.'), documentation);
  return [...found, { value: CONSOLE_NAMES.secret, description }];
}

/** The keys of the named Secret, the one that suits the field first; those of the console where the Secret is not known. */
function secretKeys(place: Place, name: string, sources: CompletionSources): readonly Offer[] {
  const isOld = place.parent?.entry?.key !== 'secretKeyRef';
  const credential = String((isOld ? place.parent : place.parent?.parent?.parent)?.entry?.key ?? '');
  const usual = Object.hasOwn(DEFAULT_SECRET_KEYS, credential) ? DEFAULT_SECRET_KEYS[credential as SecretField] : '';
  const secret = objectsIn(sources, 'Secret').find(({ facts }) => facts.name === name);
  if (!secret) return usual === '' ? [] : [{ value: usual, description: '' }];
  const { keys, namespace } = secret.facts;
  const isNamed = place.parent !== undefined && presentMember(place.parent, 'namespace') !== undefined;
  const suits = (key: string): number => (key === usual ? 2 : key === credential ? 1 : 0);
  return [...keys]
    .sort((a, b) => suits(b.key) - suits(a.key))
    .map(({ key }) => ({
      ...offer(key, secret.where),
      ...(namespace && !isNamed && { more: [`\nnamespace: ${namespace}`] }),
    }));
}

function configMapNames(sources: CompletionSources): readonly Offer[] {
  return objectsIn(sources, 'ConfigMap').map(({ facts: { name }, where }) => offer(name, where));
}

function configMapKeys(name: string, sources: CompletionSources): readonly Offer[] {
  const found = objectsIn(sources, 'ConfigMap').find(({ facts }) => facts.name === name);
  return found?.facts.entries.map(({ key }) => offer(key, found.where)) ?? [];
}

function templateOffers(sources: CompletionSources): readonly Offer[] {
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
