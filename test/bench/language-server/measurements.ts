import { type Summary, summarise } from '../summarise.js';
import type { Session } from './session.js';

/** What the sessions of one server with one stream come to: milliseconds, and bytes of memory. */
export interface Measurements {
  readonly start: Summary | undefined;
  readonly open: Summary | undefined;
  readonly edit: Summary | undefined;
  readonly peakMemory: Summary | undefined;
}

/** @param warmUp how many edits of each session do not count */
export function measurementsOf(sessions: readonly Session[], warmUp: number): Measurements {
  return {
    start: summarise(sessions.map(({ start }) => start)),
    open: summarise(sessions.map(({ open }) => open)),
    edit: summarise(sessions.flatMap(({ edits }) => edits.slice(warmUp))),
    peakMemory: summarise(sessions.flatMap(({ peakMemory }) => peakMemory ?? [])),
  };
}
