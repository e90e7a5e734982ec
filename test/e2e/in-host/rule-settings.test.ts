import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const IGNORED = [
  'apiVersion: notification.kubesphere.io/v2beta2',
  'kind: Silence',
  'metadata: {name: nightly-backup, labels: {type: global}}',
  'spec:',
  '  matcher:',
  '    matchExpressions:',
  '      - {key: pod, operator: Exists, regexValue: ^web-}',
  '',
].join('\n');

type Found = readonly vscode.Diagnostic[];

function ownDiagnostics(uri: vscode.Uri): Found {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'kubesphere-dingtalk');
}

/** Waits until a condition holds, checking on each `event`; mocha's timeout ends the wait. */
function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const tryIt = (): void => {
      const found = look();
      if (found === undefined) return;
      subscription.dispose();
      resolve(found);
    };
    const subscription = event(tryIt);
    tryIt();
  });
}

const untilFound = (uri: vscode.Uri, satisfied: (found: Found) => boolean): Promise<Found> =>
  until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = ownDiagnostics(uri);
    return satisfied(found) ? found : undefined;
  });

async function open(): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: IGNORED });
  await vscode.window.showTextDocument(document);
  return document;
}

describe('rules in VS Code', () => {
  it('follow the settings at once', async () => {
    const { uri } = await open();
    await untilFound(uri, ([found]) => found?.severity === vscode.DiagnosticSeverity.Warning);
    const settings = vscode.workspace.getConfiguration('kubesphereDingtalk');
    const update = (value: unknown) => settings.update('rules', value, vscode.ConfigurationTarget.Global);
    await update({ 'regex-ignored': 'error' });
    await untilFound(uri, ([found]) => found?.severity === vscode.DiagnosticSeverity.Error);
    await update({ 'regex-ignored': 'off' });
    await untilFound(uri, ({ length }) => length === 0);
    await update(undefined);
    await untilFound(uri, ([found]) => found?.severity === vscode.DiagnosticSeverity.Warning);
  });

  it('have pages that diagnostics link to, rendered', async () => {
    const { uri } = await open();
    const [found] = await untilFound(uri, ({ length }) => length > 0);
    const code = typeof found?.code === 'object' ? found.code : undefined;
    assert.equal(code?.value, 'regex-ignored');
    assert.ok(code?.target.path.endsWith('/docs/rules/regex-ignored.md'));
    const tabs = (): readonly unknown[] =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs.map(({ input }) => input))
        .filter((input) => {
          const shown = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
          return shown && input.uri.path === code.target.path;
        });
    await vscode.window.showTextDocument(code.target);
    const [shown] = await until(vscode.window.tabGroups.onDidChangeTabs, () => {
      const there = tabs();
      return there.length === 1 && there[0] instanceof vscode.TabInputCustom ? there : undefined;
    });
    assert.ok(shown instanceof vscode.TabInputCustom);
    assert.equal(shown.viewType, 'vscode.markdown.preview.editor');
  });

  it('can be disabled by a quick fix for the line and for the file', async () => {
    for (const [index, comment] of ['disable-next-line', 'disable-file'].entries()) {
      const document = await open();
      const [found] = await untilFound(document.uri, ({ length }) => length > 0);
      assert.ok(found);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        found.range,
      );
      const edit = actions.filter(({ kind }) => kind?.contains(vscode.CodeActionKind.QuickFix)).at(index - 2)?.edit;
      assert.ok(edit);
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(document.getText().includes(`# kubesphere-dingtalk-${comment} regex-ignored\n`));
      await untilFound(document.uri, ({ length }) => length === 0);
    }
  });
});
