/** Builds kustomizations with the user's own program, on a copy, for the command line and the extension. */

export { ALLOWABLE, type Allowed } from './allowed.js';
export { blankSecrets } from './blank-secrets.js';
export { BuildFailure } from './build-failure.js';
export { buildHere } from './build-here.js';
export { type BuiltKustomization, buildKustomization } from './build-kustomization.js';
export { findProgram } from './find-program.js';
