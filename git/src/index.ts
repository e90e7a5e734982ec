/** Reads revisions of manifests from Git's objects with the user's own program, for the command line and the extension. */

export { findGit } from './find-git.js';
export { GitFailure } from './git-failure.js';
export { listBranches } from './list-branches.js';
export { openRepository, type Repository } from './open-repository.js';
export { type OpenStates, withStates } from './open-states.js';
export { type RevisionFile, type RevisionTexts, readRevisions } from './read-revisions.js';
export { resolveRange, type State, type StatePair } from './resolve-revisions.js';
