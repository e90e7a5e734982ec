/** A module of CommonJS, or a JSON file. */
export interface ScriptFile {
  /** In the extension. */
  readonly path: string;
  readonly text: string;
}

/**
 * A script of modules that load each other by their names, for a worker, which cannot wait for files. Each runs when it is
 * first loaded, and browsers compile it then. No two files may have the same name.
 *
 * @param main the path of the module that is run
 */
export function workerScript(main: string, files: readonly ScriptFile[]): string {
  const modules = files.map(({ path, text }) => {
    const body = path.endsWith('.json') ? `module.exports = ${text}` : text;
    return `${JSON.stringify(nameOf(path))}: (module, exports, require) => {\n${body}\n}`;
  });
  return `'use strict';
const modules = {
${modules.join(',\n')}
};
const loaded = {};
function load(path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!Object.hasOwn(modules, name)) throw new Error(\`\${path} is no part of the worker\`);
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    modules[name](loaded[name], loaded[name].exports, load);
  }
  return loaded[name].exports;
}
load(${JSON.stringify(nameOf(main))});
`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
