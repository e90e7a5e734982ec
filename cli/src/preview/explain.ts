import {
  type AlertTrace,
  type LeftOut,
  type ManagerTarget,
  type Phrase,
  type SampleAlert,
  type SourcePlace,
  sourcePlace,
  traceAlert,
} from '#core';
import type { FoundAlert } from './find-alert.js';
import type { RoutedFor } from './routed-for.js';

/** The trace of one alert to some receivers. */
export interface Explanation {
  readonly alert: SampleAlert;
  /** Its number in the list, when others have the same name. */
  readonly number: number | undefined;
  readonly traces: readonly ReceiverTrace[];
  readonly assumptions: readonly Phrase[];
  readonly target: ManagerTarget;
  readonly leftOut: readonly LeftOut[];
}

interface ReceiverTrace extends Pick<AlertTrace, 'steps' | 'outcome'> {
  readonly name: string;
  readonly place: SourcePlace;
}

/** Traces an alert, whose index is that in the routing: of the alert alone, or with the others that fire at once. */
export function explain(
  { alert, number, index: place }: FoundAlert,
  { routing, target, leftOut }: RoutedFor,
  wanted: (name: string) => boolean,
): Explanation {
  const { assumptions, pipeline } = routing;
  const { cluster } = pipeline;
  return {
    alert,
    number,
    traces: cluster.receivers.flatMap((object, index) => {
      const { facts } = object;
      if (!wanted(facts.name) || !facts.sections.some(({ channel }) => channel === 'dingtalk')) return [];
      const { steps, outcome } = traceAlert(routing, place, index);
      return [{ name: facts.name, place: sourcePlace(object), steps, outcome }];
    }),
    assumptions: assumptions.map(({ text }) => text),
    target,
    leftOut,
  };
}
