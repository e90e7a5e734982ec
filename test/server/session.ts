import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { bundleFolder } from '../bundles/paths.js';
import { type LanguageClient, type LanguageClientOptions, startLanguageClient } from './language-client.js';
import { receiver } from './receiver.js';

export { receiver };

export const URI = 'file:///project/receivers.yaml';
export const COMMANDS = ['kubesphereDingtalk.sendTestMessage', 'kubesphereDingtalk.previewMatches'];

/** The client of the running test, set by `start`. */
export let client: LanguageClient;
const clients: LanguageClient[] = [];

afterEach(async () => {
  for (const each of clients.splice(0)) await each.stop();
});

/** Starts the built server; it ends with the test. */
export async function start(options: Partial<LanguageClientOptions> = {}): Promise<LanguageClient> {
  client = await startLanguageClient({ serverPath: join(bundleFolder, 'server.js'), ...options });
  clients.push(client);
  return client;
}

export const GOOD = receiver('good', '- key: severity', '  operator: In', '  values: [critical]');
export const WRONG_OPERATOR = receiver('wrong', '- key: severity', '  operator: in', '  values: [critical]');
export const OPERATOR_RANGE = { start: { line: 11, character: 20 }, end: { line: 11, character: 22 } };

/** A client that knows the versions of edited files. */
export const EDITS_VERSIONS = { workspace: { workspaceEdit: { documentChanges: true } } };

/** The properties of diagnostics that tests assert. */
export const summary = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, range, severity }) => ({ code, range, severity }));
