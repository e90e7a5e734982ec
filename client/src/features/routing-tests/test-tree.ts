import { Range, type TestController, type TestItem, type Uri, workspace } from 'vscode';
import { ROUTING_TEST_REQUEST, type RoutingTestAnswer, type RoutingTestParams } from '#server/protocol';
import type { LanguageServer } from '../language-server/language-server.js';
import { findTestFiles, nameOf } from './test-files.js';

/** The tests of the Testing view: files with their cases. */
export interface TestTree {
  /** Finds the test files of the workspace. */
  discover(): Promise<void>;
  /** Returns the item of a file, and creates it if missing. */
  add(uri: Uri): TestItem;
  remove(uri: Uri): void;
  /** Reads the cases of a file, as it is in the editor. */
  resolve(item: TestItem): Promise<void>;
  /** Reads the cases again if they were read before. */
  update(uri: Uri): Promise<void>;
}

export function createTestTree(controller: TestController, server: LanguageServer): TestTree {
  const { items } = controller;
  const add = (uri: Uri): TestItem => {
    const id = uri.toString();
    const known = items.get(id);
    if (known) return known;
    const item = controller.createTestItem(id, nameOf(uri), uri);
    item.canResolveChildren = true;
    item.description = workspace.asRelativePath(uri);
    items.add(item);
    return item;
  };
  const resolve = async (item: TestItem): Promise<void> => {
    if (!item.uri) return;
    const params: RoutingTestParams = { textDocument: { uri: item.uri.toString() } };
    const answer = await server.request<RoutingTestAnswer>(ROUTING_TEST_REQUEST, params);
    if (!answer) return;
    item.label = answer.name ?? nameOf(item.uri);
    item.children.replace(
      answer.cases.map(({ name, range: { start, end } }, index) => {
        const id = caseId(item, index);
        const child = item.children.get(id) ?? controller.createTestItem(id, name, item.uri);
        child.label = name;
        child.sortText = String(index).padStart(6, '0');
        child.range = new Range(start.line, start.character, end.line, end.character);
        return child;
      }),
    );
  };
  return {
    async discover() {
      const found = await findTestFiles();
      const ids = new Set(found.map((uri) => uri.toString()));
      for (const uri of found) add(uri);
      for (const [id] of items) if (!ids.has(id) && !isOpen(id)) items.delete(id);
    },
    add,
    remove: (uri) => items.delete(uri.toString()),
    resolve,
    async update(uri) {
      const item = items.get(uri.toString());
      if (item && item.children.size > 0) await resolve(item);
    },
  };
}

export function caseId(file: TestItem, index: number): string {
  return `${file.id}#${index}`;
}

function isOpen(uri: string): boolean {
  return workspace.textDocuments.some((document) => document.uri.toString() === uri);
}
