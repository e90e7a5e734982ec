export type { Fault, FaultHandle, FaultKind, FaultRule, TlsProblem } from './faults/fault.js';
export { REFUSAL_NAMES, type RefusalName } from './faults/named-refusals.js';
export { translator } from './page/words/translate.js';
export {
  type AppProfile,
  DEFAULT_APP,
  DEFAULT_ROBOT,
  DEFAULT_SIGNED_ROBOT,
  type RobotProfile,
} from './profiles.js';
export type {
  Explanation,
  Mentions,
  MessageContent,
  RawRequest,
  ReceivedMessage,
  SignatureState,
  Warning,
  WarningCode,
} from './received-message.js';
export type { RobotState } from './robot-state.js';
export type { SimulatorSettings } from './settings.js';
export type { RequestRecord, RobotChange, Simulator, SimulatorOptions } from './simulator.js';
export { startSimulator } from './start-simulator.js';
export type { TextStyle } from './text-style.js';
