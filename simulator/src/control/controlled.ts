import type { DingTalkSide } from '../http/dingtalk-handler.js';
import type { SimulatorSettings } from '../settings.js';
import type { Authority } from '../tls/authority.js';

/** The parts of the simulator that the control API changes. */
export interface Controlled extends DingTalkSide {
  readonly clear: () => void;
  readonly settings: SimulatorSettings;
  readonly configure: (change: Partial<SimulatorSettings>) => void;
  readonly authority: Authority;
  /** Credentials that the simulator made up, which are not secret. */
  readonly published: Set<string>;
}
