import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { CredentialFacts } from '../facts.js';
import { unknownAt } from '../unknown/unknown-at.js';
import { placeAt, textAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { DEFAULT_TRAITS, valueTraits } from './value-traits.js';

/**
 * Reads a credential like the manager: a value that is not empty, otherwise the reference in `valueFrom`. `valid` is the
 * check that the manager applies to the credentials of Configs (notification-manager 2.6). A credential whose form nobody
 * can tell counts as a valid one with a value.
 *
 * @param parent the section that contains the credential
 */
export function readCredential(parent: Place | undefined, field: string, lines: LineIndex): CredentialFacts {
  const place = placeAt(parent, field);
  const range = rangeOf(lines, place, parent);
  if (!place) return { kind: 'absent', range };
  const value = textAt(place, 'value');
  const from = presentMember(place, 'valueFrom');
  const reference = placeAt(from, 'secretKeyRef');
  for (const part of [place, from, reference]) {
    const hidden = unknownAt(part);
    if (hidden !== undefined) return { kind: 'inline', range, valid: true, traits: DEFAULT_TRAITS, hidden };
  }
  if (value !== '') {
    const hidden = unknownAt(placeAt(place, 'value'));
    const traits = valueTraits(value);
    return { kind: 'inline', range, valid: from === undefined, traits, ...(hidden !== undefined && { hidden }) };
  }
  if (reference?.node.kind !== 'mapping') return { kind: 'empty', range, valid: false };
  const [name, key] = [textAt(reference, 'name'), textAt(reference, 'key')];
  const valid = name !== '' && key !== '';
  return { kind: 'secret', range, valid, name, key, namespace: textAt(reference, 'namespace') };
}
