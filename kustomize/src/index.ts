/** Builds kustomizations and renders charts with the user's own programs, on a copy, for the command line and the extension. */

export { ALLOWABLE, type Allowed } from './allowed.js';
export { blankSecrets } from './blank-secrets.js';
export { BuildFailure } from './build-failure.js';
export { buildHere, renderHere } from './build-here.js';
export { buildKustomization } from './build-kustomization.js';
export type { BuiltManifests } from './built-manifests.js';
export { findProgram } from './find-program.js';
export { renderChart } from './render-chart.js';
export { HELM } from './tools.js';
