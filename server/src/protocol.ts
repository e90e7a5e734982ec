/** The server's extensions of the Language Server Protocol, for any client. */
export * from './protocol/code-lenses.js';
export * from './protocol/initialization.js';
export * from './protocol/manager.js';
export * from './protocol/manifests.js';
export * from './protocol/matches.js';
export * from './protocol/message-preview.js';
export * from './protocol/place.js';
export * from './protocol/preview-changes.js';
export * from './protocol/receivers.js';
export * from './protocol/routing-tests.js';
export * from './protocol/samples.js';
export * from './protocol/settings.js';
export * from './protocol/silences.js';
export * from './protocol/storm.js';
export * from './protocol/trace.js';
export * from './protocol/upgrade.js';
export * from './protocol/verdict.js';
