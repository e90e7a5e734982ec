import type { Place } from '../../yaml/place.js';
import { textAt } from '../read/fields.js';

/** The names of the file, in the order in which kustomize looks for them. */
export const KUSTOMIZATION_FILES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

export function isKustomizationFile(uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return KUSTOMIZATION_FILES.some((known) => known === name);
}

const GROUP = 'kustomize.config.k8s.io';
const KINDS: ReadonlySet<string> = new Set(['Kustomization', 'Component']);

/** Whether a text may be a kustomization, whatever its file is called. */
export function mentionsKustomize(text: string): boolean {
  return text.includes(GROUP);
}

/** Whether a document says that it is one; a file of the right name may leave it out. */
export function isKustomization(root: Place): boolean {
  return textAt(root, 'apiVersion').startsWith(`${GROUP}/`) && KINDS.has(textAt(root, 'kind'));
}
