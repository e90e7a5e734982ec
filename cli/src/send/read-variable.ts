import { resolve } from 'node:path';
import { phrase } from '#core';
import type { CredentialField, CredentialOrigin, CredentialProvider } from '#sender';
import { readCredentialFile } from './read-credential-file.js';
import { FILE_SUFFIX, ownVariable, VARIABLES } from './variables.js';

/** Variables with credentials: the environment, or a file. */
export interface VariableSource {
  get(name: string): string | undefined;
  /** The folder of relative paths in variables with the suffix `_FILE`. */
  readonly folder: string;
  originOf(variable: string): CredentialOrigin;
}

/** The fields for which a variable without the name of a Receiver or Config may be used. */
export type SharedFields = ReadonlySet<CredentialField>;

/**
 * Credentials from the variable for the Receiver or Config, else from the one for all, else from the files that these
 * variables name with the suffix `_FILE`. The value of a file is its text without the last line break.
 * @throws UsageError if such a file cannot be read
 */
export function variableProvider({ get, folder, originOf }: VariableSource, shared: SharedFields): CredentialProvider {
  return async (missing) => {
    const general = VARIABLES[missing.field];
    const own = ownVariable(missing);
    const names = shared.has(missing.field) ? [own, general] : [own];
    for (const variable of names) {
      const value = get(variable);
      if (value !== undefined) return { value, origin: originOf(variable) };
      const fileVariable = `${variable}${FILE_SUFFIX}`;
      const file = get(fileVariable);
      if (!file) continue;
      const text = await readCredentialFile(resolve(folder, file), fileVariable);
      return { value: text.replace(/\r?\n$/, ''), origin: { kind: 'file', file, variable: fileVariable } };
    }
    if (names.includes(general) || (get(general) ?? get(`${general}${FILE_SUFFIX}`)) === undefined) return undefined;
    return {
      problem: phrase('{problem} {variable} is one value for several credentials, so it is not used. Set {own}.', {
        problem: missing.text,
        variable: general,
        own,
      }),
    };
  };
}
