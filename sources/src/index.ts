export type { SourceOptions } from './fetch-source.js';
export { readAlertsFrom } from './read-alerts.js';
export type { SourceFailure } from './source-failure.js';
export { readSourceUrl } from './source-url.js';
