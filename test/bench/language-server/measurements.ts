import { type Summary, summarise } from '../summarise.js';
import type { ReceiverStream } from './receivers.js';
import type { Session } from './session.js';

/** The sessions of both servers with one stream. */
export interface Comparison {
  readonly stream: ReceiverStream;
  readonly ours: readonly Session[];
  readonly peer: readonly Session[];
}

/** Their summaries. */
export interface Compared {
  readonly receivers: number;
  readonly lines: number;
  readonly ours: Measurements;
  readonly peer: Measurements;
}

/** The measurements of one server with one stream: milliseconds, and bytes of memory. */
export interface Measurements {
  readonly start: Summary | undefined;
  readonly open: Summary | undefined;
  readonly edit: Summary | undefined;
  readonly peakMemory: Summary | undefined;
}

/** @param warmUp the number of edits to ignore in each session */
export function summariseComparison({ stream, ours, peer }: Comparison, warmUp: number): Compared {
  return {
    receivers: stream.receivers,
    lines: stream.lines,
    ours: measurementsOf(ours, warmUp),
    peer: measurementsOf(peer, warmUp),
  };
}

function measurementsOf(sessions: readonly Session[], warmUp: number): Measurements {
  return {
    start: summarise(sessions.map(({ start }) => start)),
    open: summarise(sessions.map(({ open }) => open)),
    edit: summarise(sessions.flatMap(({ edits }) => edits.slice(warmUp))),
    peakMemory: summarise(sessions.flatMap(({ peakMemory }) => peakMemory ?? [])),
  };
}
