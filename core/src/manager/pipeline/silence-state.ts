import type { Instant } from '../../go/time/instant.js';
import type { SilenceTimes } from '../../model/facts.js';
import { isSilenceActive } from '../silence/is-silence-active.js';
import type { SilenceState } from './pipeline.js';

export function silenceState(times: SilenceTimes, at: Instant, localZone: string | undefined): SilenceState {
  const active = isSilenceActive(times, at, localZone);
  if (active !== undefined) return active ? 'active' : 'inactive';
  // without its schedule there is nothing that can be wrong but what cannot be decoded
  const { schedule, ...others } = times;
  return isSilenceActive(others, at, localZone) === undefined ? 'undecodable' : 'crashing';
}
