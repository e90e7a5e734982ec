import { readManifest } from '../model/helm/read-manifest.js';
import type { YamlNode } from '../yaml/node.js';
import { readDamagedDocument } from '../yaml/read-document.js';

/**
 * What can be read of a document while it is being written; of a template of a chart, one tree for each choice of branches.
 * A damaged template cannot be read.
 */
export function damagedTrees(text: string): readonly YamlNode[] {
  const { template } = text.includes('{{') ? readManifest(text) : { template: undefined };
  if (template) return template.roots;
  const node = readDamagedDocument(text);
  return node ? [node] : [];
}
