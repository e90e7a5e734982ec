import { describe, expect, test } from 'vitest';
import { CodeLensRequest } from 'vscode-languageserver-protocol/node';
import { COMMANDS, client, receiver, start } from './session.js';

const RECEIVERS = 'file:///project/receivers.yaml';
const ROUTERS = 'file:///project/routers.yaml';
const CONFIG_MAP = 'file:///project/templates.yaml';
const RECEIVER = receiver('desk', '- {key: severity, operator: Exists}');
const ROUTER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: { name: payment }
spec: { alertSelector: {}, receivers: { regexName: desk } }
`;
const TEMPLATES = `apiVersion: v1
kind: ConfigMap
metadata: { name: own, namespace: ops }
data: { t: '{{ define "NAME" }}{{ end }}' }
`;

const serve = (refreshSupport = true) =>
  start({
    initializationOptions: { commands: COMMANDS },
    capabilities: { workspace: { codeLens: { refreshSupport }, inlayHint: { refreshSupport } } },
  });

const lenses = async (uri: string) => {
  const found = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  return (found ?? []).map(({ command }) => command?.title);
};

/** Replaces the text of an open file. */
const type = (uri: string, version: number, text: string) => client.change(uri, version, [{ text }]);

describe('an unsaved change of another file', () => {
  test('has the client request lenses and hints again', async () => {
    await serve();
    await client.open(RECEIVERS, RECEIVER);
    await client.open(ROUTERS, ROUTER);
    expect(await lenses(ROUTERS)).toEqual([expect.stringContaining('for desk')]);
    await type(RECEIVERS, 2, RECEIVER.replace('name: desk', 'name: desk-of-payment'));
    await expect.poll(() => client.refreshed).toEqual({ codeLens: 1, inlayHint: 1 });
    expect(await lenses(ROUTERS)).toEqual([expect.stringContaining('for desk-of-payment')]);
    await client.close(RECEIVERS);
    await expect.poll(() => client.refreshed).toEqual({ codeLens: 2, inlayHint: 2 });
  });

  test('counts in a file with only a ConfigMap, too', async () => {
    await serve();
    const named = RECEIVER.replace(
      'chatbot:',
      'template: team.text\n    tmplText: {name: own, namespace: ops}\n    chatbot:',
    );
    await client.open(RECEIVERS, named);
    await client.open(CONFIG_MAP, TEMPLATES.replace('NAME', 'other.text'));
    await lenses(CONFIG_MAP);
    await type(CONFIG_MAP, 2, TEMPLATES.replace('NAME', 'team.text'));
    await expect.poll(() => client.refreshed.codeLens).toBe(1);
    expect(await lenses(CONFIG_MAP)).toContainEqual(expect.stringContaining('for desk'));
  });
});
