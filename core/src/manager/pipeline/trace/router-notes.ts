import type { Placed } from '../../../model/cluster/cluster.js';
import type { RouterFacts } from '../../../model/facts.js';
import { conditionAt } from '../../../model/receiver-conditions.js';
import type { CompiledSelector } from '../../../model/selector/compile-selector.js';
import { type Labels, matchCompiled } from '../../../model/selector/match-selector.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { failurePhrase } from '../../matching/explain-failure.js';
import type { Pipeline, PreparedRouter } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { TraceNote } from '../report/trace.js';
import { placeholdersOf } from '../routing/undecided.js';

/** A receiver of the cluster and its entry for DingTalk; undefined: the manager ignores it. */
interface RoutedReceiver {
  readonly receiver: number;
  readonly entry: number | undefined;
}

/** Why each Router that names or selects a receiver does not bring an alert there. */
export function routerNotes(
  labels: Labels,
  { receiver, entry }: RoutedReceiver,
  { cluster, routers }: Pipeline,
): readonly TraceNote[] {
  const name = cluster.receivers[receiver]?.facts.name;
  const isNamed = ({ facts }: Placed<RouterFacts>): boolean => name !== undefined && facts.names.includes(name);
  const isSelected = ({ entries }: PreparedRouter): boolean => entry !== undefined && entries.includes(entry);
  return [
    ...cluster.routers
      .filter((router) => !router.facts.enabled && isNamed(router))
      .map((router) => ({
        text: phrase('The Router {name} is disabled.', { name: router.facts.name }),
        at: sourcePlace(router),
      })),
    ...routers
      .filter((router) => isSelected(router) || isNamed(router.object))
      .flatMap(({ object, selector }) => (selector ? (whyNotTaken(object, selector, labels) ?? []) : [])),
  ];
}

/** Undefined when the Router takes the alert and its field `type` does not exclude the receiver. */
function whyNotTaken(object: Placed<RouterFacts>, selector: CompiledSelector, labels: Labels): TraceNote | undefined {
  const { name, alertSelector, type } = object.facts;
  const result = matchCompiled(selector, labels);
  if (result.outcome === 'match')
    return type === '' || type === 'dingtalk'
      ? undefined
      : {
          text: phrase('The Router {name} takes the alert, but only for receivers of the type {type}.', { name, type }),
          at: sourcePlace(object),
        };
  if (result.outcome === 'unknown') {
    const placeholder = placeholdersOf(result.undecided);
    const condition = conditionAt(result.undecided[0]?.place, alertSelector?.conditions);
    return {
      text: phrase('Whether the Router {name} takes the alert cannot be told: {placeholder}.', { name, placeholder }),
      at: sourcePlace(object, condition?.range ?? alertSelector?.range),
    };
  }
  const place = result.outcome === 'error' ? result.place : result.failures[0]?.place;
  const at = sourcePlace(object, conditionAt(place, alertSelector?.conditions)?.range ?? alertSelector?.range);
  if (result.outcome === 'error')
    return { text: phrase('The conditions of the Router {name} cannot be evaluated.', { name }), at };
  const [first] = result.failures;
  if (!first) return { text: phrase('The Router {name} does not take the alert.', { name }), at };
  return { text: refusal(name, failurePhrase(first), result.failures.length < selector.conditions.length), at };
}

/** @param partly whether other conditions hold, as if they were alternatives */
function refusal(name: string, failure: Phrase, partly: boolean): Phrase {
  return partly
    ? phrase(
        'The Router {name} does not take the alert: {failure}. All its conditions must hold; alternatives need a Router each.',
        { name, failure },
      )
    : phrase('The Router {name} does not take the alert: {failure}.', { name, failure });
}
