import { l10n } from 'vscode';
import { type DingTalkReceiver, instantOf, type LeftOut } from '#core';
import type { TestSetting } from '#sender';
import {
  LEFT_OUT_REQUEST,
  type LeftOutAnswer,
  type LeftOutParams,
  MANAGER_REQUEST,
  type ManagerAnswer,
  type ManagerParams,
} from '#server/protocol';
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
  const files = await readWorkspaceFiles({ server, log }, document);
  const leftOut = await readLeftOut(server, document.uri.toString());
  const manifests = readTestManifests(files, leftOut);
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

/** What the cluster would reject, as seen from a file. */
async function readLeftOut(server: LanguageServer, uri: string): Promise<readonly LeftOut[]> {
  const params: LeftOutParams = { textDocument: { uri } };
  const answers = (await server.request<readonly LeftOutAnswer[]>(LEFT_OUT_REQUEST, params)) ?? [];
  return answers.map(({ kind, name, reason, place }) => ({
    kind: kind ?? undefined,
    name: name ?? undefined,
    reason,
    code: undefined,
    at: place,
  }));
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
