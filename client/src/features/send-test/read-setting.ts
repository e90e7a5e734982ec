import { l10n } from 'vscode';
import { type DingTalkReceiver, instantOf } from '#core';
import type { TestSetting } from '#sender';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '#server/protocol';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import type { Manifest } from './open-manifest.js';
import { readWorkspaceFiles } from './workspace-files.js';

/** The manifests of the workspace as the targeted notification manager reads them. */
export async function readSetting(
  { document }: Pick<Manifest, 'document'>,
  server: LanguageServer,
  log: Log,
): Promise<TestSetting> {
  const { readTestManifests, testSetting } = await import('#sender');
  const manifests = readTestManifests(await readWorkspaceFiles({ server, log }, document));
  const params: ManagerParams = { textDocument: { uri: document.uri.toString() } };
  const manager = await server.request<ManagerAnswer>(MANAGER_REQUEST, params);
  if (!manager)
    throw new UserError(
      l10n.t('DingTalk: the language server does not respond.'),
      l10n.t('Run “DingTalk: Restart Language Server”, then test again.'),
    );
  const { version, tenants, tenantsFrom, timeZone } = manager;
  return testSetting(manifests, {
    at: instantOf(new Date()),
    version,
    ...(timeZone !== null && { localZone: timeZone }),
    ...(tenants && { tenants }),
    ...(tenantsFrom !== null && { tenantsFrom }),
  });
}

/** @throws UserError if the file has changed in the meantime */
export function receiverIn({ receivers }: TestSetting, home: string, name: string): DingTalkReceiver {
  const receiver = receivers.find(({ object, name: found }) => object.uri === home && found === name);
  if (receiver) return receiver;
  throw new UserError(
    l10n.t('DingTalk: the file no longer has a DingTalk receiver “{name}”.', { name }),
    l10n.t('Run the command again.'),
  );
}
