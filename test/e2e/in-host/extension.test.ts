import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const EXTENSION = 'kubesphere-dingtalk.kubesphere-dingtalk';
const FAULTY = [
  'apiVersion: notification.kubesphere.io/v2beta2',
  'kind: Receiver',
  'metadata:',
  '  name: duty',
  '  labels: {type: global}',
  'spec:',
  '  dingtalk:',
  '    alertSelector:',
  '      matchExpressions:',
  '        - {key: severity, operator: in, values: [critical]}',
  '    chatbot:',
  '      keywords: [告警]',
  '      webhook: {valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}}',
  '',
].join('\n');

function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'kubesphere-dingtalk');
}

/** Waits until the diagnostics of a file satisfy a condition; mocha's timeout ends the wait. */
function untilDiagnostics(
  uri: vscode.Uri,
  satisfied: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = diagnosticsOf(uri);
      if (!satisfied(found)) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

async function openYaml(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
  await vscode.window.showTextDocument(document);
  return document;
}

function offsetRange(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

describe('the extension', () => {
  it('contributes exactly the commands that it registers', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    await extension?.activate();
    const { contributes } = (extension?.packageJSON ?? {}) as {
      contributes: { commands: { command: string }[]; views: Readonly<Record<string, readonly { id: string }[]>> };
    };
    // VS Code makes commands for each view
    const views = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => `${id}.`));
    const contributed = contributes.commands.map(({ command }) => command).sort();
    const registered = (await vscode.commands.getCommands(true))
      .filter((command) => command.startsWith('kubesphereDingtalk.') && !views.some((view) => command.startsWith(view)))
      .sort();
    assert.deepEqual(registered, contributed);
  });

  it('offers the tools for agents to language models', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    await extension?.activate();
    const { contributes } = (extension?.packageJSON ?? {}) as {
      contributes: { languageModelTools: readonly { name: string }[] };
    };
    // newer than the types of the oldest version
    const { lm } = vscode as unknown as {
      lm: {
        tools: readonly { name: string }[];
        invokeTool(
          name: string,
          options: { input: object; toolInvocationToken: undefined },
        ): Promise<{ content: readonly { value: string }[] }>;
      };
    };
    const offered = lm.tools.map(({ name }) => name).filter((name) => name.startsWith('kubesphere-dingtalk_'));
    assert.deepEqual(offered.sort(), contributes.languageModelTools.map(({ name }) => name).sort());
    const invoke = (name: string, input: object) =>
      lm.invokeTool(`kubesphere-dingtalk_${name}`, { input, toolInvocationToken: undefined });
    const { content } = await invoke('lint', { manifests: FAULTY });
    assert.match(content[0]?.value ?? '', /operator-unknown/);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'receiver.yaml'));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'unsaved: true\n');
    await vscode.workspace.applyEdit(edit);
    const unsaved = await invoke('lint', { paths: ['receiver.yaml'] });
    assert.match(unsaved.content[0]?.value ?? '', /unsaved/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await assert.rejects(invoke('lint', { paths: ['..'] }), /outside of the folders/);
  });

  it('reports an error, and fixes it with its quick fix', async () => {
    const document = await openYaml(FAULTY);
    const [found] = await untilDiagnostics(document.uri, ({ length }) => length > 0);
    const range = offsetRange(document, 'in,');
    assert.deepEqual(found?.range, range.with({ end: range.end.translate(0, -1) }));
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(typeof found?.code === 'object' && found.code.value, 'operator-unknown');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /operator: In,/);
    await untilDiagnostics(document.uri, ({ length }) => length === 0);
  });

  it('offers fields and values', async () => {
    const document = await openYaml(FAULTY);
    const at = offsetRange(document, 'in,').start;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const operator of ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Match'])
      assert.ok(labels.includes(operator), operator);
  });

  it('explains fields, outlines files, and shows code lenses for receivers', async () => {
    const document = await openYaml(FAULTY);
    await untilDiagnostics(document.uri, ({ length }) => length > 0);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      offsetRange(document, 'alertSelector').start,
    );
    assert.ok(
      hovers.some(({ contents }) =>
        contents.some((content) => (content as vscode.MarkdownString).value.includes('alertSelector')),
      ),
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [['duty', 'Receiver']],
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['kubesphereDingtalk.sendTestMessage', 'kubesphereDingtalk.previewMatches', 'kubesphereDingtalk.toggleReceiver'],
    );
  });

  it('ignores unrelated YAML', async () => {
    const other = await openYaml('apiVersion: apps/v1\nkind: Deployment\nspec: []\n');
    const ours = await openYaml(FAULTY);
    await untilDiagnostics(ours.uri, ({ length }) => length > 0);
    assert.deepEqual(diagnosticsOf(other.uri), []);
  });
});
