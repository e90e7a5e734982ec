import type { LineIndex } from '../../text/line-index.js';
import { type Place, stringAt } from '../../yaml/place.js';
import type { SecretFacts } from '../facts.js';
import { placeholderIn } from '../unknown/placeholder.js';
import { textAt } from './fields.js';
import type { MadeSecret, SecretMaker } from './made-secret.js';
import { rangeOf } from './range-of.js';
import { readClusterExternalSecret, readExternalSecret } from './read-external-secret.js';
import { readSealedSecret } from './read-sealed-secret.js';
import { readSecretProviderClass } from './read-secret-provider-class.js';
import { readVaultSecret } from './read-vault-secret.js';
import { DEFAULT_TRAITS } from './value-traits.js';

/** The kinds for which a controller makes Secrets, by API group. */
const MAKERS: Readonly<Record<string, Readonly<Record<string, SecretMaker>>>> = {
  'external-secrets.io': { ExternalSecret: readExternalSecret, ClusterExternalSecret: readClusterExternalSecret },
  'bitnami.com': { SealedSecret: readSealedSecret },
  'secrets-store.csi.x-k8s.io': { SecretProviderClass: readSecretProviderClass },
  'secrets.hashicorp.com': {
    VaultStaticSecret: readVaultSecret,
    VaultDynamicSecret: readVaultSecret,
    VaultPKISecret: readVaultSecret,
    HCPVaultSecretsApp: readVaultSecret,
  },
};

const GROUPS: readonly string[] = Object.keys(MAKERS).map((group) => `${group}/`);

/** Whether a text may contain an object for which a controller makes Secrets. False is certain. */
export function mentionsSecretMaker(text: string): boolean {
  return GROUPS.some((group) => text.includes(group));
}

/** The Secrets that a controller makes for an object; undefined for an object of another kind. */
export function readMadeSecrets(root: Place, lines: LineIndex): readonly SecretFacts[] | undefined {
  const [group = '', version] = textAt(root, 'apiVersion').split('/');
  const kind = textAt(root, 'kind');
  const kinds = version !== undefined && Object.hasOwn(MAKERS, group) ? MAKERS[group] : undefined;
  const maker = kinds && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  const name = textAt(root, 'metadata', 'name');
  return maker?.(root).map((made) => factsOf(made, { kind, name }, root, lines));
}

function factsOf(
  { name, namespace, keys, isOpen }: MadeSecret,
  maker: NonNullable<SecretFacts['maker']>,
  root: Place,
  lines: LineIndex,
): SecretFacts {
  const known = keys.filter(({ key }) => placeholderIn(key) === undefined);
  const shown = rangeOf(lines, name, root);
  const text = stringAt(name) ?? '';
  const hidden = placeholderIn(text);
  return {
    kind: 'Secret',
    name: text,
    namespace,
    labels: {},
    range: shown,
    nameRange: shown,
    extent: lines.rangeOf(root.node.start, root.node.end),
    unknown: hidden === undefined ? [] : [{ path: ['metadata', 'name'], placeholder: hidden, range: shown }],
    keys: known.map(({ key, place }) => ({ key, range: rangeOf(lines, place), traits: DEFAULT_TRAITS })),
    maker,
    ...((isOpen || known.length < keys.length) && { openKeys: true }),
  };
}
