import type { Type } from '../values/types.js';

/** The types of Go's package `time`, which their methods take and yield. */
export interface TimeTypes {
  readonly time: Type;
  readonly duration: Type;
  readonly month: Type;
  readonly weekday: Type;
  readonly location: Type;
}
