import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { phrase } from '#core';
import type { CredentialField, CredentialProvider } from '#sender';
import { UsageError } from '../usage-error.js';

/** The environment variables for credentials that are missing from the manifests. */
export const VARIABLES: Readonly<Record<CredentialField, string>> = {
  webhook: 'KUBESPHERE_DINGTALK_WEBHOOK',
  secret: 'KUBESPHERE_DINGTALK_SECRET',
  appkey: 'KUBESPHERE_DINGTALK_APPKEY',
  appsecret: 'KUBESPHERE_DINGTALK_APPSECRET',
};

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * Credentials from a variable, else from the file in the variable with the suffix `_FILE`, as container platforms mount
 * secrets. The value is the whole file without the last line break.
 */
export function environmentProvider({ env, cwd }: Surroundings): CredentialProvider {
  return async ({ field }) => {
    const variable = VARIABLES[field];
    const value = env[variable];
    if (value !== undefined) return { value, origin: { kind: 'environment', variable } };
    const file = env[`${variable}_FILE`];
    if (!file) return undefined;
    const text = await readCredentialFile(resolve(cwd, file), `${variable}_FILE`);
    return { value: text.replace(/\r?\n$/, ''), origin: { kind: 'file', file, variable: `${variable}_FILE` } };
  };
}

/**
 * @param source what names the file: a variable, whose content may be a credential by mistake, or an option
 * @throws UsageError if it cannot be read
 */
export async function readCredentialFile(path: string, source: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(
      phrase('{source}: the file cannot be read ({code}).', { source, code }),
      phrase('Check the path and the permissions.'),
    );
  }
}
