import type { TextStyle } from './text-style.js';

/** Settings that can change while the simulator runs. */
export interface SimulatorSettings {
  /** The generation of the error texts. Default 4, the current one. */
  readonly style: TextStyle;
  /** The error code above the rate limit of a robot: 130101 (default), as captured, or 410100, as documented. */
  readonly rateLimitCode: 130101 | 410100;
  /** Whether an unknown token or AppKey gets a profile without any check at its first use. Default false. */
  readonly acceptUnknown: boolean;
}
