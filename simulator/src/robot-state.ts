export const ROBOT_STATES = ['active', 'disabled', 'disbanded', 'not-in-group'] as const;

export type RobotState = (typeof ROBOT_STATES)[number];
