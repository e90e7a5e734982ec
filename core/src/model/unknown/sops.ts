import type { YamlMapping } from '../../yaml/node.js';
import { member, type Place, rootPlace } from '../../yaml/place.js';

/** Where SOPS keeps what it needs to decrypt a document. Decrypting removes it. */
const FIELD = 'sops';

/** A document that SOPS encrypted, as it is once decrypted, except for its values. */
export interface SopsDocument {
  readonly root: Place;
  /** Whether SOPS decrypts it only if no value has changed since, not even one in plain text. */
  readonly isSealed: boolean;
}

/** Undefined for other documents. */
export function readSops(root: Place, text: string): SopsDocument | undefined {
  const { node } = root;
  if (node.kind !== 'mapping' || !text.includes(FIELD)) return undefined;
  const sops = member(root, FIELD);
  if (sops?.node.kind !== 'mapping') return undefined;
  const only = member(sops, 'mac_only_encrypted')?.node;
  return { root: rootPlace(withoutField(node)), isSealed: only?.kind !== 'scalar' || only.value !== true };
}

function withoutField(node: YamlMapping): YamlMapping {
  const members = new Map(node.members);
  members.delete(FIELD);
  return { ...node, members, entries: node.entries.filter(({ key }) => key !== FIELD) };
}
