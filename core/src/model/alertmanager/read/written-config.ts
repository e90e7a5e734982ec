import { decodeBase64Text } from '../../../text/base64.js';
import { type EmbeddedYaml, readEmbedded, readHeld } from '../../../yaml/embedded-yaml.js';
import { member, type Place, stringAt } from '../../../yaml/place.js';
import type { AlertmanagerConfigFacts, SecretFacts } from '../../facts.js';
import { namespaceAt, placeAt, textAt } from '../../read/fields.js';
import { placeholderIn } from '../../unknown/placeholder.js';
import { unknownAt } from '../../unknown/unknown-at.js';
import { MANAGER_NAMESPACE, MANAGER_SERVICE } from '../installed.js';

/** The configuration of Alertmanager in an entry of a Secret or a ConfigMap. */
export interface WrittenConfig {
  readonly origin: 'Secret' | 'ConfigMap';
  /** The entry. */
  readonly place: Place;
  /** What it says; undefined: it cannot be read as YAML, and {@link unread} or {@link EmbeddedYaml.problems} says why. */
  readonly embedded: EmbeddedYaml | undefined;
  /** Why nobody can tell what it says. */
  readonly unread: 'compressed' | 'hidden' | 'encoded' | undefined;
  /** Whether its positions are those of its text in the document; otherwise all of them are those of the entry. */
  readonly isPlaced: boolean;
}

/** Where the operator of Prometheus reads the configuration (KubeSphere 3.3 and 3.4), and its compressed form. */
const SECRET = { name: 'alertmanager-main', key: 'alertmanager.yaml', compressed: 'alertmanager.yaml.gz' };
/** Where the chart of KubeSphere 4's extension puts it. */
const CONFIG_MAP = { name: 'whizard-notification-alertmanager', key: 'alertmanager.yml' };

/** Whether a text may hold such an entry. False is certain, except for encoded text in an object of another name. */
export function mentionsConfig(text: string): boolean {
  const hasEntry = text.includes(SECRET.key) || text.includes(CONFIG_MAP.key);
  return hasEntry && [SECRET.name, CONFIG_MAP.name, MANAGER_SERVICE].some((name) => text.includes(name));
}

/**
 * The configuration of the Alertmanager in front of the notification manager, if an object holds it: it has the name that
 * KubeSphere gives it, or posts to the manager. Others are of no concern here.
 *
 * @param source the text of the document
 */
export function configIn(root: Place, source: string): WrittenConfig | undefined {
  if (!mentionsConfig(source) || textAt(root, 'apiVersion') !== 'v1') return undefined;
  const kind = textAt(root, 'kind');
  const found =
    kind === 'Secret' ? ofSecret(root, source) : kind === 'ConfigMap' ? ofConfigMap(root, source) : undefined;
  if (!found || !(isNamed(root, kind) || found.text.includes(MANAGER_SERVICE))) return undefined;
  const { text: _, ...written } = found;
  return written;
}

/** What a Secret that a controller makes holds of Alertmanager's configuration: that it has one, which nobody can read. */
export function configOfMade({ keys, openKeys, ...secret }: SecretFacts): AlertmanagerConfigFacts | undefined {
  const { name, namespace, labels, range, nameRange, extent } = secret;
  const isOurs = name === SECRET.name && (namespace === undefined || namespace === MANAGER_NAMESPACE);
  const isHeld = openKeys === true || keys.some(({ key }) => key === SECRET.key || key === SECRET.compressed);
  if (!isOurs || !isHeld) return undefined;
  const common = { name, labels, range, nameRange, extent, unknown: [] };
  return { ...common, kind: 'Alertmanager', origin: 'Secret', config: undefined, doubt: 'made' };
}

type Found = WrittenConfig & { readonly text: string };

function ofSecret(root: Place, source: string): Found | undefined {
  const origin = 'Secret';
  const [data, plain] = [placeAt(root, 'data'), placeAt(root, 'stringData')];
  const written = plain && placeAt(plain, SECRET.key);
  if (written) return { origin, place: written, isPlaced: true, ...readText(written, source) };
  const encoded = data && placeAt(data, SECRET.key);
  if (encoded) return { origin, place: encoded, isPlaced: false, ...readEncoded(encoded) };
  const compressed = (plain && member(plain, SECRET.compressed)) ?? (data && member(data, SECRET.compressed));
  if (!compressed) return undefined;
  return { origin, place: compressed, isPlaced: false, text: '', embedded: undefined, unread: 'compressed' };
}

function ofConfigMap(root: Place, source: string): Found | undefined {
  const place = placeAt(root, 'data', CONFIG_MAP.key);
  return place && { origin: 'ConfigMap', place, isPlaced: true, ...readText(place, source) };
}

interface Read extends Pick<WrittenConfig, 'embedded' | 'unread'> {
  readonly text: string;
}

function readText(place: Place, source: string): Read {
  const text = stringAt(place) ?? '';
  const embedded = readEmbedded(place, source);
  // a placeholder for more than a value keeps the text from being YAML
  const isHidden =
    embedded?.root?.node.kind !== 'mapping' && (placeholderIn(text) !== undefined || unknownAt(place) !== undefined);
  return isHidden
    ? { text, embedded: undefined, unread: 'hidden' }
    : { text, embedded, unread: embedded ? undefined : 'encoded' };
}

function readEncoded(place: Place): Read {
  if (unknownAt(place) !== undefined) return { text: '', embedded: undefined, unread: 'hidden' };
  const text = decodeBase64Text(stringAt(place) ?? '');
  if (text === undefined) return { text: '', embedded: undefined, unread: 'encoded' };
  return { text, embedded: readHeld(place, text), unread: undefined };
}

function isNamed(root: Place, kind: string): boolean {
  const { name } = kind === 'Secret' ? SECRET : CONFIG_MAP;
  const namespace = namespaceAt(root);
  return textAt(root, 'metadata', 'name') === name && (namespace === undefined || namespace === MANAGER_NAMESPACE);
}
