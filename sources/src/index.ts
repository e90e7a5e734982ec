export type { SourceOptions } from './fetch-source.js';
export { readAlertsFrom } from './read-alerts.js';
export { readTextFrom } from './read-text.js';
export type { SourceFailure } from './source-failure.js';
