import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import type { CommonFacts } from '../../../model/facts.js';
import type { UnknownFact } from '../../../model/unknown/unknown-facts.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type PhraseArgument, phrase } from '../../../text/phrase.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption } from '../report/trace.js';

type Facts = CommonFacts & { readonly kind: string };

/** The objects whose effect depends on values that nobody can tell, with what hides them. */
export function unknownAssumptions(cluster: Cluster): readonly Assumption[] {
  const { managers, receivers, configs, routers, silences } = cluster;
  const objects: readonly Placed<Facts>[] = [...managers, ...receivers, ...configs, ...routers, ...silences];
  return objects.flatMap((object) => {
    const { kind, name, unknown, condition } = object.facts;
    const there: readonly Assumption[] =
      condition === undefined
        ? []
        : [
            {
              code: 'value-unknown',
              text: phrase('The {kind} {name} is assumed to exist: {condition}', { kind, name, condition }),
              at: sourcePlace(object, object.facts.nameRange),
            },
          ];
    const hidden = unknown.filter(isDecisive);
    const [first] = hidden;
    if (!first) return there;
    const placeholders = listOfSome([...new Set(hidden.map(({ placeholder }) => placeholder))]);
    const text = phrase('The {kind} {name} depends on values that cannot be told: {placeholders}.', {
      kind,
      name,
      placeholders,
    });
    return [...there, { code: 'value-unknown', text, at: sourcePlace(object, first.range) }];
  });
}

/** The number of placeholders that an assumption names. A template of a chart may have hundreds. */
const SOME = 5;

function listOfSome(placeholders: readonly string[]): PhraseArgument {
  const list = listPhrase(placeholders.slice(0, SOME));
  const count = placeholders.length - SOME;
  return count > 0 ? phrase('{list} and {count} more', { list, count }) : list;
}

const CONDITIONS: ReadonlySet<string | number> = new Set(['alertSelector', 'matcher']);

/**
 * Names and annotations decide nothing. Of conditions it is said for each alert, and credentials are assumed to be right.
 */
function isDecisive({ path }: UnknownFact): boolean {
  if (path[0] === 'metadata') return path[1] === 'labels';
  return path[0] === 'spec' && path.at(-1) !== 'value' && !path.some((step) => CONDITIONS.has(step));
}
