import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { CredentialFacts } from '../facts.js';
import { placeAt, textAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { valueTraits } from './value-traits.js';

/**
 * A credential as the manager takes it: a value that is not empty, else what `valueFrom` refers to. `valid` is what the
 * manager asks of the apps of Configs (notification-manager v2.6).
 *
 * @param parent what the credential belongs to
 */
export function readCredentialFacts(parent: Place | undefined, field: string, lines: LineIndex): CredentialFacts {
  const place = placeAt(parent, field);
  const range = rangeOf(lines, place, parent);
  if (!place) return { kind: 'absent', range };
  const value = textAt(place, 'value');
  const from = presentMember(place, 'valueFrom');
  const reference = placeAt(from, 'secretKeyRef');
  if (value !== '') return { kind: 'inline', range, valid: from === undefined, traits: valueTraits(value) };
  if (reference?.node.kind !== 'mapping') return { kind: 'empty', range, valid: false };
  const [name, key] = [textAt(reference, 'name'), textAt(reference, 'key')];
  const valid = name !== '' && key !== '';
  return { kind: 'secret', range, valid, name, key, namespace: textAt(reference, 'namespace') };
}
