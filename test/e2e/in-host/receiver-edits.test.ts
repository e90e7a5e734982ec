import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const RECEIVER = [
  'apiVersion: notification.kubesphere.io/v2beta2',
  'kind: Receiver',
  'metadata:',
  '  name: duty',
  '  labels: {type: global}',
  'spec:',
  '  dingtalk: # the team',
  '    chatbot:',
  '      keywords: [告警]',
  '',
].join('\n');
const SWITCH = 'kubesphereDingtalk.toggleReceiver';

async function openReceiver(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: RECEIVER });
  await vscode.window.showTextDocument(document);
  return document;
}

async function actionsOn(document: vscode.TextDocument, line: number): Promise<readonly (string | undefined)[]> {
  const actions = await vscode.commands.executeCommand<(vscode.CodeAction | vscode.Command)[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.lineAt(line).range,
  );
  return actions.map(({ command }) => (typeof command === 'string' ? command : command?.command));
}

describe('editing a receiver', () => {
  it('disables and enables it, each time in one undo step', async () => {
    const document = await openReceiver();
    const reference = { uri: document.uri.toString(), receiver: 'duty' };
    await vscode.commands.executeCommand(SWITCH, reference);
    assert.equal(document.getText(), `${RECEIVER}    enabled: false\n`);
    await vscode.commands.executeCommand(SWITCH, reference);
    assert.equal(document.getText(), `${RECEIVER}    enabled: true\n`);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), RECEIVER);
  });

  it('is offered only on the lines that it changes', async () => {
    const document = await openReceiver();
    const on = async (line: number) =>
      (await actionsOn(document, line)).filter((id) => id?.startsWith('kubesphereDingtalk.'));
    assert.deepEqual(await on(7), ['kubesphereDingtalk.pasteWebhook', 'kubesphereDingtalk.pasteSigningSecret']);
    assert.deepEqual(await on(6), [SWITCH, 'kubesphereDingtalk.pasteWebhook']);
    assert.deepEqual(await on(1), []);
  });
});
