import type { LineIndex } from '../../text/line-index.js';
import { type Extent, madeMapping, madeScalar } from '../../yaml/made-nodes.js';
import type { YamlMapping } from '../../yaml/node.js';
import type { Place } from '../../yaml/place.js';
import type { SecretFacts, ValueTraits } from '../facts.js';
import { itemsAt, placeAt } from '../read/fields.js';
import { readFacts } from '../read/read-facts.js';
import { valueTraits } from '../read/value-traits.js';
import { contentKey, type GeneratedEntry, type GeneratorContents } from './generator-contents.js';
import type { GeneratorFacts } from './kustomization.js';
import { literalsOf } from './read-generators.js';

/** An object that a generator makes, where the generator says so. */
export type GeneratedObject =
  | { readonly kind: 'Secret'; readonly facts: SecretFacts }
  | { readonly kind: 'ConfigMap'; readonly node: YamlMapping };

type PlacedEntry = GeneratedEntry & { readonly at: Extent };

/**
 * Undefined when a file is not known: the object then has keys and texts that cannot be told. So is a generator that
 * changes the object of another one, as a patch does.
 *
 * @param place that of the generator
 */
export function generatedObject(
  generator: GeneratorFacts,
  place: Place,
  files: GeneratorContents,
  lines: LineIndex,
): GeneratedObject | undefined {
  const entries = generator.behavior === 'create' ? entriesOf(generator, place, files) : undefined;
  const name = placeAt(place, 'name');
  if (!entries || !name) return undefined;
  const node = madeMapping(place.node, [
    { key: 'apiVersion', value: madeScalar(name.node, 'v1') },
    { key: 'kind', value: madeScalar(name.node, generator.kind) },
    { key: 'metadata', value: madeMapping(name.node, [{ key: 'name', value: name.node }]) },
    {
      key: 'data',
      value: madeMapping(
        name.node,
        entries.map((entry) => ({
          key: entry.key,
          at: entry.at,
          value: madeScalar(entry.at, 'text' in entry ? entry.text : ''),
        })),
      ),
    },
  ]);
  if (generator.kind === 'ConfigMap') return { kind: 'ConfigMap', node };
  const [facts] = readFacts('Secret', { node }, lines);
  if (facts?.kind !== 'Secret') return undefined;
  const keys = entries.map((entry) => ({
    key: entry.key,
    range: lines.rangeOf(entry.at.start, entry.at.end),
    traits: traitsOf(entry),
  }));
  return { kind: 'Secret', facts: { ...facts, keys } };
}

function traitsOf(entry: GeneratedEntry): ValueTraits {
  return 'traits' in entry ? entry.traits : valueTraits(entry.text);
}

function entriesOf(
  { kind, files: named, envs }: GeneratorFacts,
  place: Place,
  files: GeneratorContents,
): readonly PlacedEntry[] | undefined {
  const literals = literalsOf(place).map(
    ({ key, value, place: { node } }): PlacedEntry =>
      kind === 'Secret' ? { key, traits: valueTraits(value), at: node } : { key, text: value, at: node },
  );
  const filePlaces = itemsAt(place, 'files');
  const found: PlacedEntry[] = [...literals];
  for (const [index, { key, path }] of named.entries()) {
    const [entry] = files.get(contentKey(kind, 'file', path)) ?? [];
    if (!entry) return undefined;
    found.push({ ...entry, key, at: (filePlaces[index] ?? place).node });
  }
  for (const { text } of envs) {
    const entries = files.get(contentKey(kind, 'env', text));
    if (!entries) return undefined;
    found.push(...entries.map((entry) => ({ ...entry, at: place.node })));
  }
  return found;
}
