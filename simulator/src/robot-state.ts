export type RobotState = 'active' | 'disabled' | 'disbanded' | 'not-in-group';
