/** Reads revisions of manifests from Git's objects with the user's own program, for the command line and the extension. */

export { findGit } from './find-git.js';
export { GitFailure } from './git-failure.js';
export { openRepository, type Repository } from './open-repository.js';
export { type OpenStates, withStates } from './open-states.js';
export { resolveRange, type State } from './resolve-revisions.js';
