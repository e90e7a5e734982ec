import { partsOf, type StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { isTaken, namedObjects } from '../../checks/analysis/named-objects.js';
import { type TemplateText, templateEntries } from '../../checks/template/template-texts.js';
import { readManifest } from '../../model/helm/read-manifest.js';
import { listedObjects } from '../../model/listed-objects.js';
import { textAt } from '../../model/read/fields.js';
import { indexLines, type LineIndex } from '../../text/line-index.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import type { StreamDocument } from '../../yaml/split-stream.js';

/** A ConfigMap, as references name it. */
export interface TemplateOwner {
  readonly kind: 'ConfigMap';
  readonly name: string;
  readonly namespace: string | undefined;
}

/** An entry of a ConfigMap that looks like templates, with its document's lines. */
export interface TemplateEntry {
  readonly owner: TemplateOwner;
  readonly key: string;
  readonly template: TemplateText;
  readonly lines: LineIndex;
}

/** Whether a manifest uses an entry of a ConfigMap as templates. */
export type UsedAsTemplates = (owner: TemplateOwner, key: string) => boolean;

/** @param others the manifests of other files */
export function usedAsTemplates(stream: StreamAnalysis, others: readonly ManifestFacts[]): UsedAsTemplates {
  const named = namedObjects([...partsOf(stream).map(({ analysis }) => analysis), ...others], stream.release);
  return (owner, key) => isTaken(owner, key, 'template', named);
}

/** False is certain. */
export function mayHoldTemplates(text: string): boolean {
  return text.includes('{{') && text.includes('ConfigMap');
}

/** The entries of a document's ConfigMaps that look like templates, whether a manifest uses them or not. */
export function templateEntriesIn({ text }: Pick<StreamDocument, 'text'>): readonly TemplateEntry[] {
  const { root } = mayHoldTemplates(text) ? readManifest(text) : { root: undefined };
  if (!root) return [];
  const lines = indexLines(text);
  const objects = listedObjects(rootPlace(root))?.map(({ node }) => rootPlace(node)) ?? [rootPlace(root)];
  return objects.flatMap((object) => {
    const owner = ownerOf(object);
    return (owner ? templateEntries(object, text) : []).flatMap((template) =>
      owner && template.key !== undefined ? [{ owner, key: template.key, template, lines }] : [],
    );
  });
}

/** Undefined: not a ConfigMap. */
export function ownerOf(object: Place): TemplateOwner | undefined {
  if (textAt(object, 'kind') !== 'ConfigMap') return undefined;
  const namespace = textAt(object, 'metadata', 'namespace') || undefined;
  return { kind: 'ConfigMap', name: textAt(object, 'metadata', 'name'), namespace };
}
