import type { TextStyle } from './text-style.js';

/** What can be changed while the simulator runs. */
export interface SimulatorSettings {
  /** The generation of the error texts; default 4, today's. */
  readonly style: TextStyle;
  /** The code above the rate limit: 130101 (default), which callers have captured, or 410100, which is documented. */
  readonly rateLimitCode: 130101 | 410100;
  /** True: an unknown token or app key gets a profile without any check at its first use. Default false. */
  readonly acceptUnknown: boolean;
}
