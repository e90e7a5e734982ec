import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reads the part of VS Code's command line that @vscode/test-electron uses; other options are ignored.
 * @param {readonly string[]} words
 */
export function readCommandLine(words) {
  const { options, rest } = split(words);
  const last = (name) => options.get(name)?.at(-1);
  const ifGiven = (value) => (value === undefined ? undefined : toPath(value));
  const userData = ifGiven(last('user-data-dir'));
  return {
    /** The module with the caller's tests. */
    extensionTestsPath: ifGiven(last('extensionTestsPath')),
    extensionDevelopmentPath: options.get('extensionDevelopmentPath')?.map(toPath),
    extensionsDir: ifGiven(last('extensions-dir')),
    disableExtensions: options.has('disable-extensions'),
    folder: rest.map(toPath).find(isFolder),
    settings: userData ? readSettings(join(userData, 'User/settings.json')) : {},
  };
}

/** Splits `--name=value` and `--name` (value `true`) from the other words; an option may come several times. */
function split(words) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  const rest = [];
  for (const word of words) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    if (!match) rest.push(word);
    else options.set(match[1], [...(options.get(match[1]) ?? []), match[2] ?? 'true']);
  }
  return { options, rest };
}

/** @returns {string} an absolute path, of a path or a file URL */
function toPath(value) {
  return value.startsWith('file://') ? fileURLToPath(value) : resolve(value);
}

function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}

function readSettings(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
