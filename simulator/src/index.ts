export type { Fault, FaultHandle, FaultKind, FaultRule } from './faults/fault.js';
export {
  type AppProfile,
  DEFAULT_APP,
  DEFAULT_ROBOT,
  DEFAULT_SIGNED_ROBOT,
  type RobotProfile,
  type RobotState,
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
export type { RequestRecord, RobotChange, Simulator, SimulatorOptions, TextStyle } from './simulator.js';
export { startSimulator } from './start-simulator.js';
