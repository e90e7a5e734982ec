import type { LineIndex } from '../../text/line-index.js';
import { type Place, stringAt } from '../../yaml/place.js';
import { flagAt, itemsAt, textAt } from '../read/fields.js';
import type { GeneratorFacts, GeneratorFile } from './kustomization.js';

const FIELDS = { Secret: 'secretGenerator', ConfigMap: 'configMapGenerator' } as const;
const KINDS = ['Secret', 'ConfigMap'] as const;

/** @param hashed whether names get a hash unless a generator says otherwise */
export function readGenerators(root: Place, hashed: boolean, lines: LineIndex): readonly GeneratorFacts[] {
  return KINDS.flatMap((kind) =>
    itemsAt(root, FIELDS[kind]).flatMap((place): GeneratorFacts[] => {
      const name = textAt(place, 'name');
      if (name === '') return [];
      const disabled = flagAt(place, 'options', 'disableNameSuffixHash');
      const texts = [...itemsAt(place, 'envs'), ...itemsOf(place, 'env')];
      return [
        {
          kind,
          name,
          range: lines.rangeOf(place.node.start, place.node.end),
          behavior: behaviorOf(textAt(place, 'behavior')),
          hashed: disabled === undefined ? hashed : !disabled,
          files: itemsAt(place, 'files').flatMap((file) => fileOf(file, lines) ?? []),
          envs: texts.flatMap((env) => {
            const text = stringAt(env);
            return text ? [{ text, range: rangeOf(env, lines) }] : [];
          }),
        },
      ];
    }),
  );
}

/** Contains a credential: never keep it. */
export interface GeneratorLiteral {
  readonly key: string;
  readonly value: string;
  readonly place: Place;
}

/** The literals of a generator: `KEY=VALUE`, whose value may be in quotes. */
export function literalsOf(generator: Place): readonly GeneratorLiteral[] {
  return itemsAt(generator, 'literals').flatMap((place) => {
    const [, key = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(stringAt(place) ?? '') ?? [];
    return key === '' ? [] : [{ key, value: unquoted(value), place }];
  });
}

/** The places of the generators, in the order of {@link readGenerators}. */
export function generatorPlaces(root: Place): readonly Place[] {
  return KINDS.flatMap((kind) => itemsAt(root, FIELDS[kind]).filter((place) => textAt(place, 'name') !== ''));
}

/** Old versions have one file under `env`. */
function itemsOf(place: Place, field: string): readonly Place[] {
  const found = place.node.kind === 'mapping' ? place.node.members.get(field) : undefined;
  return found ? [{ node: found.value, step: field, entry: found, parent: place }] : [];
}

function behaviorOf(text: string): GeneratorFacts['behavior'] {
  return text === 'merge' || text === 'replace' ? text : 'create';
}

function fileOf(place: Place, lines: LineIndex): GeneratorFile | undefined {
  const text = stringAt(place);
  if (!text) return undefined;
  const at = text.indexOf('=');
  const path = at < 0 ? text : text.slice(at + 1);
  const key = at < 0 ? path.slice(path.lastIndexOf('/') + 1) : text.slice(0, at);
  return key === '' || path === '' ? undefined : { key, path, range: rangeOf(place, lines) };
}

function rangeOf(place: Place, lines: LineIndex): GeneratorFile['range'] {
  return lines.rangeOf(place.node.start, place.node.end);
}

function unquoted(value: string): string {
  const [, quote, inner] = /^(["'])([\s\S]*)\1$/.exec(value) ?? [];
  return quote === undefined ? value : (inner ?? '');
}
