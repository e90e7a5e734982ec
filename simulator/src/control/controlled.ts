import type { DingTalkSide } from '../http/dingtalk-handler.js';
import type { SimulatorSettings } from '../settings.js';
import type { Authority } from '../tls/authority.js';

/** What the control API works on. */
export interface Controlled extends DingTalkSide {
  readonly clear: () => void;
  readonly settings: SimulatorSettings;
  readonly configure: (change: Partial<SimulatorSettings>) => void;
  readonly authority: Authority;
  /** Credentials that the simulator made up itself: no secrets. */
  readonly published: Set<string>;
}
