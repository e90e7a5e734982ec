import { keepLast } from '../../text/keep-last.js';
import { type EmbeddedYaml, readEmbedded } from '../../yaml/embedded-yaml.js';
import type { YamlNode } from '../../yaml/node.js';
import { formatPath } from '../../yaml/path.js';
import { items, members, type Place, pathOf, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import type { SyntaxProblem } from '../../yaml/syntax-problem.js';
import { type Base, MANAGER_SERVICE } from '../alertmanager/installed.js';
import { configIn } from '../alertmanager/read/written-config.js';
import { placeAt } from '../read/fields.js';
import { EXTENSION, versionInExtension } from '../release/manager-version.js';
import { fillPlaceholders, placeholderIn } from '../unknown/placeholder.js';
import { EXTENSION_KEYS, MANAGER_KEY } from './chart.js';
import { type ValuesParts, valuesParts } from './values-parts.js';

/** Values of the manager's chart or of the extension around it, wherever a document has them. */
export interface WrittenValues {
  /** Undefined: nothing in them is about notifications, or they cannot be read. */
  readonly parts: ValuesParts | undefined;
  /** `override`: values for one cluster, which come over those of the plan. */
  readonly origin: 'values' | 'override';
  /** What keeps text from being read as YAML. */
  readonly problems: readonly SyntaxProblem[];
  /** Whether an edit of a line, or of several, fits into the document; otherwise they are in quotes or folded. */
  readonly isVerbatim: boolean;
  /** The field with the text; empty for a file of values. */
  readonly path: string;
  /** The scalar with the text, and what is in it; undefined for a mapping, and for text that cannot be read. */
  readonly opened: readonly [YamlNode, YamlNode] | undefined;
  /** The program that reads the text. */
  readonly reader: 'KubeSphere' | 'Argo CD' | 'Helm';
  /** The version of the extension that the values are for; empty: not said. */
  readonly extensionVersion: string;
  /** How certain it is that the configuration of Alertmanager is merged over the one that the extension 2.5 installs. */
  readonly alertmanagerBase: Base;
}

const MANAGER = new RegExp(String.raw`\b${MANAGER_KEY}["']?[ \t]*:`);
const PLAN = /^[ \t{]*["']?kind["']?\s*:\s*["']?InstallPlan\b/m;
/** Values of the extension that leave out those of the manager. */
const PARTS_OF_EXTENSION = new RegExp(`^[ \\t]*(?:${EXTENSION_KEYS.join('|')})[ \\t]*:`, 'm');
const ALERTMANAGER = /^[ \t]*alertmanager[ \t]*:/m;

/** Whether a text may hold such values. False is certain. It is asked for each object of a List. */
export const mentionsValues = keepLast(
  (text: string): boolean =>
    MANAGER.test(text) ||
    (text.includes(EXTENSION) && PLAN.test(text)) ||
    (ALERTMANAGER.test(text) && (text.includes(MANAGER_SERVICE) || PARTS_OF_EXTENSION.test(text))),
);

/**
 * The values in a document: a file of values, the texts of a plan that installs the extension, or the values in an object by
 * which Flux or Argo CD installs a chart. All positions are in the document.
 *
 * @param text the text of the document
 * @param damaged reads what it can of text with errors, such as during typing
 */
export function valuesIn(root: Place, text: string, damaged = false): readonly WrittenValues[] {
  if (!mentionsValues(text)) return [];
  const readText: ReadText = (place) => readable(place, readEmbedded(place, text, damaged));
  if (isInstallPlan(root)) return valuesOfPlan(root, readText);
  if (isOf(root, 'HelmRelease', 'helm.toolkit.fluxcd.io'))
    return valuesOfTree(placeAt(root, 'spec', 'values'), damaged);
  if (isOf(root, 'Application', 'argoproj.io')) return valuesOfApplication(root, readText, damaged);
  return valuesOfTree(root, damaged);
}

/**
 * The scalars of a document whose text is read as YAML, with what is in it. Comments there are like those of the document.
 */
export function openedTexts(root: YamlNode, text: string): ReadonlyMap<YamlNode, YamlNode> {
  const place = rootPlace(root);
  const config = configIn(place, text);
  const inEntry = config?.embedded?.root && config.embedded.isVerbatim;
  const entry = inEntry ? [[config.place.node, config.embedded.root.node] as const] : [];
  const values = valuesIn(place, text).flatMap(({ opened, isVerbatim }) => (opened && isVerbatim ? [opened] : []));
  return new Map([...entry, ...values]);
}

/** A text that only its placeholders keep from being YAML is not known. */
function readable(place: Place, read: EmbeddedYaml | undefined): EmbeddedYaml | undefined {
  const text = stringAt(place) ?? '';
  if (!read || read.root || read.problems.length === 0 || placeholderIn(text) === undefined) return read;
  const filled = readDocument(fillPlaceholders(text));
  if (!filled.root && filled.problems.length > 0) return read;
  return { ...read, root: undefined, problems: [] };
}

type ReadText = (place: Place) => EmbeddedYaml | undefined;

/** A plan of KubeSphere that installs the extension. */
function isInstallPlan(root: Place): boolean {
  const names = [placeAt(root, 'spec', 'extension', 'name'), placeAt(root, 'metadata', 'name')];
  return isOf(root, 'InstallPlan', 'kubesphere.io') && names.some((name) => stringAt(name) === EXTENSION);
}

function isOf(root: Place, kind: string, group: string): boolean {
  return (
    stringAt(presentMember(root, 'kind')) === kind &&
    stringAt(presentMember(root, 'apiVersion'))?.startsWith(`${group}/`) === true
  );
}

function valuesOfTree(root: Place | undefined, damaged: boolean): readonly WrittenValues[] {
  const parts = root && valuesParts(root, { isTyped: damaged });
  if (!parts) return [];
  return [
    {
      parts,
      origin: 'values',
      problems: [],
      isVerbatim: true,
      opened: undefined,
      path: '',
      reader: 'Helm',
      extensionVersion: '',
      alertmanagerBase: parts.alertmanagerBase,
    },
  ];
}

function valuesOfPlan(root: Place, readText: ReadText): readonly WrittenValues[] {
  const extensionVersion = stringAt(placeAt(root, 'spec', 'extension', 'version')) ?? '';
  const alertmanagerBase = extensionVersion === '' || versionInExtension(extensionVersion) ? 'known' : 'assumed';
  const read = (place: Place | undefined, origin: WrittenValues['origin']): readonly WrittenValues[] => {
    const embedded = place && readText(place);
    if (!place || !embedded) return [];
    const { root: values, ...rest } = embedded;
    const parts = values && valuesParts(values, { isExtension: true });
    const opened = values && ([place.node, values.node] as const);
    return [
      {
        ...rest,
        parts,
        origin,
        opened,
        path: formatPath(pathOf(place)),
        reader: 'KubeSphere',
        extensionVersion,
        alertmanagerBase,
      },
    ];
  };
  const overrides = placeAt(root, 'spec', 'clusterScheduling', 'overrides');
  return [
    ...read(placeAt(root, 'spec', 'config'), 'values'),
    ...(overrides ? members(overrides) : []).flatMap((place) => read(place, 'override')),
  ];
}

/** Its values are a mapping, or text. */
function valuesOfApplication(root: Place, readText: ReadText, damaged: boolean): readonly WrittenValues[] {
  const [source, sources] = [placeAt(root, 'spec', 'source'), placeAt(root, 'spec', 'sources')];
  return [...(source ? [source] : []), ...(sources ? items(sources) : [])].flatMap((each) => {
    const place = placeAt(each, 'helm', 'values');
    const embedded = place && readText(place);
    const own = valuesOfTree(placeAt(each, 'helm', 'valuesObject'), damaged);
    // Text about something else is not judged.
    if (!place || !embedded || (!embedded.root && !mentionsValues(stringAt(place) ?? ''))) return own;
    const { root: values, ...rest } = embedded;
    const parts = values && valuesParts(values, { isTyped: damaged });
    if (values && !parts) return own;
    const path = formatPath(pathOf(place));
    const opened = values && ([place.node, values.node] as const);
    return [
      ...own,
      {
        ...rest,
        parts,
        origin: 'values',
        opened,
        path,
        reader: 'Argo CD',
        extensionVersion: '',
        alertmanagerBase: parts?.alertmanagerBase ?? 'unknown',
      } as const,
    ];
  });
}
