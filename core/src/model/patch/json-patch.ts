import { madeMapping, madeScalar } from '../../yaml/made-nodes.js';
import type { YamlNode } from '../../yaml/node.js';
import { items, member, type Place, stringAt } from '../../yaml/place.js';

/** The operations of a JSON patch (RFC 6902). */
export const OPERATIONS: readonly string[] = ['add', 'remove', 'replace', 'move', 'copy', 'test'];

export interface JsonOperation {
  readonly place: Place;
  readonly op: Place | undefined;
  readonly path: Place | undefined;
  /** The steps of the path; undefined when it is no path. */
  readonly steps: readonly string[] | undefined;
  readonly value: Place | undefined;
}

/** Whether a document is a list of operations, not a patch in the form of an object. */
export function isJsonPatch(root: Place): boolean {
  return root.node.kind === 'sequence' && items(root).some((item) => member(item, 'op') ?? member(item, 'path'));
}

export function jsonOperations(root: Place): readonly JsonOperation[] {
  return items(root).map((place) => {
    const path = member(place, 'path');
    return { place, op: member(place, 'op'), path, steps: stepsOf(stringAt(path)), value: member(place, 'value') };
  });
}

/** Whether an operation sets its value in the object. */
export function setsValue({ op }: JsonOperation): boolean {
  return stringAt(op) === 'add' || stringAt(op) === 'replace';
}

function stepsOf(path: string | undefined): readonly string[] | undefined {
  if (path === '') return [];
  if (!path?.startsWith('/')) return undefined;
  return path
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A step that is an index of a list, or stands for its end. */
export function isIndex(step: string): boolean {
  return /^(?:-|0|[1-9]\d*)$/.test(step);
}

/**
 * The part of an object that an operation sets: its value, wrapped in the fields of its path. These have the position
 * of the path.
 *
 * @param isList whether the value at a path is a list
 */
export function partOfObject(
  { path, steps = [], value }: JsonOperation,
  identity: Readonly<Record<'apiVersion' | 'kind', string>>,
  isList: (steps: readonly string[]) => boolean,
): YamlNode | undefined {
  if (!path || !value || steps.length === 0) return undefined;
  const wrap = (at: number): YamlNode => {
    const [step, inner] = [steps[at] ?? '', at === steps.length - 1 ? value.node : wrap(at + 1)];
    return isList(steps.slice(0, at)) && isIndex(step)
      ? { kind: 'sequence', ...located(path.node, inner), flow: false, items: [inner] }
      : madeMapping(path.node, [{ key: step, value: inner }]);
  };
  const part = wrap(0);
  if (part.kind !== 'mapping') return undefined;
  const scalars = Object.entries(identity).map(([key, text]) => ({ key, value: madeScalar(path.node, text) }));
  return madeMapping(path.node, [...scalars.filter(({ key }) => key !== steps[0]), ...part.entries]);
}

function located({ start, end }: YamlNode, { size }: YamlNode): Pick<YamlNode, 'start' | 'end' | 'size'> {
  return { start, end, size: size + 1 };
}
