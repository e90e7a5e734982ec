import type { Tree, Type } from '../../go/template/index.js';
import { type DataTypes, dataTypesOf } from '../../manager/message/template/data-types.js';
import type { Release } from '../../model/release/release.js';
import { walkTemplate } from './walk-template.js';

/** Fields that only the data of a message has, and fields that only an alert has. */
const OF_DATA: ReadonlySet<string> = new Set([
  'Alerts',
  'GroupLabels',
  'CommonLabels',
  'CommonAnnotations',
  'ExternalURL',
]);
const OF_ALERT: ReadonlySet<string> = new Set([
  'Labels',
  'Annotations',
  'StartsAt',
  'EndsAt',
  'GeneratorURL',
  'Fingerprint',
]);
/** The templates that the manager runs by default. */
const DEFAULT_TEMPLATE_NAMES: ReadonlySet<string> = new Set([
  'nm.default.text',
  'nm.default.markdown',
  'nm.default.subject',
  'nm.default.html',
]);
const MAX_ROUNDS = 10;

/**
 * The type of the data that each template runs on, from the calls in the same texts. Without calls, it is inferred from the
 * fields that the template uses; undefined where they show nothing, or where calls differ.
 */
export function dotTypes(trees: readonly Tree[], release: Release): ReadonlyMap<Tree, Type | undefined> {
  const known = dataTypesOf(release);
  let types = new Map(trees.map((tree) => [tree, guess(tree, known)] as const));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const calls = callsOf(types);
    const next = new Map(trees.map((tree) => [tree, common(calls.get(tree.name)) ?? guess(tree, known)] as const));
    for (const [tree, given] of next) {
      const list = calls.get(tree.name);
      if (list && common(list) === undefined)
        next.set(tree, list.every((type) => type === undefined) ? given : undefined);
    }
    if (trees.every((tree) => next.get(tree) === types.get(tree))) return next;
    types = next;
  }
  return types;
}

function callsOf(types: ReadonlyMap<Tree, Type | undefined>): ReadonlyMap<string, readonly (Type | undefined)[]> {
  const calls = new Map<string, (Type | undefined)[]>();
  for (const [tree, dot] of types)
    walkTemplate(tree, dot, {
      call({ name }, type) {
        const list = calls.get(name) ?? [];
        list.push(type);
        calls.set(name, list);
      },
    });
  return calls;
}

function common(types: readonly (Type | undefined)[] | undefined): Type | undefined {
  const [first] = types ?? [];
  return types?.every((type) => type === first) ? first : undefined;
}

/** Infers the type from the fields that the template uses of its own data. */
function guess(tree: Tree, { data, alert }: DataTypes): Type | undefined {
  if (tree.name === '' || DEFAULT_TEMPLATE_NAMES.has(tree.name)) return data;
  const names = ownFields(tree, data);
  if (names.some((name) => OF_DATA.has(name))) return data;
  return names.some((name) => OF_ALERT.has(name)) ? alert : undefined;
}

/** Whether a template uses the data that it runs on. */
export function usesItsData(tree: Tree, release: Release): boolean {
  const own = marker(dataTypesOf(release).data);
  let uses = false;
  walkTemplate(tree, own, {
    member(_name, _extent, owner) {
      uses ||= owner === own;
    },
    value(_extent, type) {
      uses ||= type === own;
    },
  });
  return uses;
}

/** A type that stands for a template's data, to distinguish its fields from those of other values. */
function marker(data: Type): Type {
  return { ...data, kind: 'struct', element: undefined, name: 'own' };
}

function ownFields(tree: Tree, data: Type): readonly string[] {
  const names: string[] = [];
  const own = marker(data);
  walkTemplate(tree, own, {
    member: (name, _extent, owner) => {
      if (owner === own) names.push(name);
    },
  });
  return names;
}
