import { indexLines } from '../../text/line-index.js';
import type { PlacedText } from '../../text/placed-text.js';
import { items, type Place, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { splitStream } from '../../yaml/split-stream.js';
import { itemsAt, placeAt, textAt } from '../read/fields.js';
import { readKustomization } from './read-kustomization.js';

/** What a build of a kustomization reads, relative to its folder. */
export interface BuildInputs {
  /** Files, folders and addresses. */
  readonly resources: readonly string[];
  readonly files: readonly string[];
  /** Files, folders or texts that may start other programs. */
  readonly plugins: readonly string[];
  /** The folder of the charts that it inflates; undefined: none. */
  readonly charts: string | undefined;
}

const PLUGINS = ['generators', 'transformers', 'validators'] as const;

/** Undefined when the text is no kustomization that can be read. */
export function buildInputs(text: string): BuildInputs | undefined {
  const [document, ...more] = rootsOf(text);
  if (!document || more.length > 0) return undefined;
  const { root, source } = document;
  const { resources, patches, generators } = readKustomization(root, indexLines(source));
  const texts = (field: string): readonly string[] => itemsAt(root, field).flatMap((item) => stringAt(item) ?? []);
  const replacements = itemsAt(root, 'replacements').flatMap((item) => textAt(item, 'path') || []);
  const inflates = ['helmCharts', 'helmChartInflationGenerator'].some((field) => itemsAt(root, field).length > 0);
  const values = [...itemsAt(root, 'helmCharts'), ...itemsAt(root, 'helmChartInflationGenerator')].flatMap((chart) => [
    ...(textAt(chart, 'valuesFile') ? [textAt(chart, 'valuesFile')] : []),
    ...itemsAt(chart, 'additionalValuesFiles').flatMap((item) => stringAt(item) ?? []),
  ]);
  return {
    resources: textsOf(resources),
    files: [
      ...textsOf(patches),
      ...generators.flatMap(({ files, envs }) => [...files.map(({ path }) => path), ...textsOf(envs)]),
      ...texts('configurations'),
      ...texts('crds'),
      ...replacements,
      ...(textAt(root, 'openapi', 'path') ? [textAt(root, 'openapi', 'path')] : []),
      ...values,
    ],
    plugins: PLUGINS.flatMap(texts),
    charts: inflates ? textAt(root, 'helmGlobals', 'chartHome') || 'charts' : undefined,
  };
}

/** What the configuration of a plugin starts, and which files it reads. Built-in ones start nothing. */
export interface PluginNeeds {
  readonly starts: 'nothing' | 'helm' | 'programs';
  readonly files: readonly string[];
}

export function pluginNeeds(text: string): PluginNeeds {
  const roots = rootsOf(text).map(({ root }) => root);
  const builtin = roots.length > 0 && roots.every((root) => textAt(root, 'apiVersion') === 'builtin');
  const helm = roots.some((root) => textAt(root, 'kind') === 'HelmChartInflationGenerator');
  const files = roots.flatMap((root) => [
    ...['path', 'env', 'valuesFile'].flatMap((field) => textAt(root, field) || []),
    ...['files', 'envs', 'paths'].flatMap((field) =>
      itemsAt(root, field).flatMap((item) => (stringAt(item) ?? '').replace(/^[^=/]*=/, '') || []),
    ),
  ]);
  return { starts: builtin ? (helm ? 'helm' : 'nothing') : 'programs', files };
}

/** Whether any object of a text makes kustomize start a program: a function that is declared in an annotation. */
export function declaresFunction(text: string): boolean {
  if (!text.includes('config.kubernetes.io/function') && !text.includes('config.k8s.io/function')) return false;
  return rootsOf(text).some(({ root }) => {
    const annotations = placeAt(root, 'metadata', 'annotations');
    return ['config.kubernetes.io/function', 'config.k8s.io/function'].some((key) => placeAt(annotations, key));
  });
}

/** Whether a resource is on another machine. */
export function isRemote(resource: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:(?:\/\/|:)/i.test(resource) ||
    /^[\w.-]+@[\w.-]+:/.test(resource) ||
    /[?&](?:ref|version|timeout|submodules)=/.test(resource) ||
    /^(?:github\.com|gitlab\.com|bitbucket\.org)[/:]/i.test(resource) ||
    /\.git(?:$|\/\/|\?)/.test(resource)
  );
}

function textsOf(texts: readonly PlacedText[]): readonly string[] {
  return texts.map(({ text }) => text);
}

function rootsOf(text: string): readonly { readonly root: Place; readonly source: string }[] {
  return splitStream(text).flatMap(({ text: source }) => {
    const { root } = readDocument(source);
    if (!root || (root.kind === 'scalar' && root.value === null)) return [];
    const place = rootPlace(root);
    return root.kind === 'sequence'
      ? items(place).map(({ node }) => ({ root: rootPlace(node), source }))
      : [{ root: place, source }];
  });
}
