import type { ObjectFacts } from '../../model/facts.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import type { NameUse } from './name-use.js';
import { nameAtStart, nameInScalar } from './written-name.js';

/** The names of the Secrets that a controller makes for an object, and of their keys. They cannot be edited in place. */
export function namesOfMadeSecrets(made: readonly ObjectFacts[]): readonly NameUse[] {
  return made.flatMap((facts): NameUse[] => {
    if (facts.kind !== 'Secret' || facts.name === '' || isPlaceholder(facts.name)) return [];
    const { name, namespace, nameRange, keys } = facts;
    const placed = { role: 'definition', isMade: true, ...(namespace !== undefined && { namespace }) } as const;
    return [
      { subject: 'Secret', name, ...placed, range: nameRange },
      ...keys.map(
        ({ key, range }): NameUse => ({
          subject: 'entry',
          name: key,
          owner: { kind: 'Secret', name },
          ...placed,
          range,
        }),
      ),
    ];
  });
}

/**
 * The names of an object that a generator makes. A key that is the name of a file cannot be edited in place.
 *
 * @param nameAt where the generator names it
 */
export function namesOfGenerated(facts: ObjectFacts | undefined, nameAt: Place, lines: LineIndex): readonly NameUse[] {
  if ((facts?.kind !== 'Secret' && facts?.kind !== 'ConfigMap') || nameAt.node.kind !== 'scalar') return [];
  const { kind, name } = facts;
  if (isPlaceholder(name)) return [];
  const entries = facts.kind === 'Secret' ? facts.keys : facts.entries;
  return [
    { subject: kind, name, role: 'definition', ...nameInScalar(nameAt.node, name, lines) },
    ...entries.map(({ key, range }): NameUse => {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      const owner = { kind, name };
      return { subject: 'entry', name: key, owner, role: 'definition', ...nameAtStart(start, end, key, lines) };
    }),
  ];
}
