import type { ListedFault } from '../faults/fault-list.js';
import type { AppProfile, RobotProfile } from '../profiles.js';
import type { SimulatorSettings } from '../settings.js';

/** A robot as the control API shows it. */
export interface ShownRobot extends Omit<RobotProfile, 'secret'> {
  readonly id: string;
  /** Shortened, with “…” at the start, unless the simulator made it up. */
  readonly accessToken: string;
  readonly signed: boolean;
  /** Only one that the simulator made up. */
  readonly secret?: string;
}

/** An app as the control API shows it. */
export interface ShownApp extends Omit<AppProfile, 'appSecret'> {
  /** Only one that the simulator made up. */
  readonly appSecret?: string;
}

/** An active fault; `label` is its name in the menu. */
export interface ShownFault extends Omit<ListedFault, 'remaining'> {
  readonly label: string;
  /** `null` stands for infinity, which JSON cannot express. */
  readonly remaining: number | null;
}

/** The answer of `GET /_simulator/state`. */
export interface ShownState {
  readonly robots: readonly ShownRobot[];
  readonly apps: readonly ShownApp[];
  readonly faults: readonly ShownFault[];
  readonly settings: SimulatorSettings;
}
