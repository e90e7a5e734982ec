/** Set by a terminal inside VS Code, or meant for another Node: they would redirect the server. */
const DROPPED = [
  'CODE_SERVER_PARENT_PID',
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'VSCODE_CWD',
  'VSCODE_DEV',
  'VSCODE_ESM_ENTRYPOINT',
  'VSCODE_HANDLES_UNCAUGHT_ERRORS',
  'VSCODE_IPC_HOOK_CLI',
  'VSCODE_NLS_CONFIG',
  'VSCODE_PID',
];

/**
 * @param {NodeJS.ProcessEnv} added
 * @returns {NodeJS.ProcessEnv} this process's environment, fit for VS Code's server; it reaches the extension host
 */
export function serverEnvironment(added) {
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{}', ...added };
  for (const name of DROPPED) delete environment[name];
  return environment;
}
