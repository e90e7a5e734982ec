import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Emitter, type TextDocumentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyseStream } from '#core';
import { createSharedFacts } from '../../server/src/shared-facts.js';
import { GOOD } from './session.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Open files whose texts a test changes. */
function workspace() {
  const texts = new Map<string, string>();
  const [changed, closed] = [
    new Emitter<TextDocumentChangeEvent<TextDocument>>(),
    new Emitter<TextDocumentChangeEvent<TextDocument>>(),
  ];
  const fire = (emitter: typeof changed, uri: string) =>
    emitter.fire({ document: TextDocument.create(uri, 'yaml', 1, texts.get(uri) ?? '') });
  let changes = 0;
  const facts = createSharedFacts({
    documents: { onDidChangeContent: changed.event, onDidClose: closed.event },
    guard:
      (_, handler) =>
      async (...args) =>
        handler(...args),
    open: {
      anyAnalysisOf: (uri) => ({ stream: analyseStream(texts.get(uri) ?? ''), version: 1 }),
      isReady: () => true,
      ready: async () => undefined,
      get uris() {
        return [...texts.keys()];
      },
    },
  });
  facts.onChange(() => changes++);
  return {
    /** The number of announced changes after everything is quiet. */
    async type(uri: string, ...typed: readonly string[]) {
      for (const text of typed) {
        texts.set(uri, text);
        fire(changed, uri);
        await vi.advanceTimersByTimeAsync(50);
      }
      await vi.advanceTimersByTimeAsync(1_000);
      return changes;
    },
    close(uri: string) {
      texts.delete(uri);
      fire(closed, uri);
      return changes;
    },
  };
}

test('opening files changes nothing, and typing once, when it ends', async () => {
  const { type } = workspace();
  expect(await type('a.yaml', GOOD)).toBe(0);
  expect(await type('b.yaml', GOOD)).toBe(0);
  expect(
    await type('a.yaml', ...['god', 'gold', 'golden'].map((name) => GOOD.replace('name: good', `name: ${name}`))),
  ).toBe(1);
});

test.each([
  ['a comment', `# note\n${GOOD}`],
  [
    'another order of lines',
    GOOD.replace('  name: good\n  labels:\n    type: global', '  labels:\n    type: global\n  name: good'),
  ],
  ['a Secret', `${GOOD}---\napiVersion: v1\nkind: Secret\nmetadata: { name: x, namespace: y }\n`],
  ['an object of others', `${GOOD}---\napiVersion: v1\nkind: Pod\nmetadata: { name: x }\n`],
])('%s changes no facts', async (_, text) => {
  const { type } = workspace();
  await type('a.yaml', GOOD);
  await type('b.yaml', GOOD);
  expect(await type('a.yaml', text)).toBe(0);
});

test('a change that is taken back changes nothing', async () => {
  const { type } = workspace();
  await type('a.yaml', GOOD);
  await type('b.yaml', GOOD);
  expect(await type('a.yaml', GOOD.replace('critical', 'info'), GOOD)).toBe(0);
});

test('no other file, no change', async () => {
  const { type } = workspace();
  await type('a.yaml', GOOD);
  expect(await type('a.yaml', GOOD.replace('critical', 'info'))).toBe(0);
});

test('closing a file drops its unsaved changes', async () => {
  const { type, close } = workspace();
  await type('a.yaml', GOOD);
  await type('b.yaml', GOOD);
  expect(close('b.yaml')).toBe(0);
  await type('b.yaml', GOOD);
  await type('a.yaml', GOOD.replace('critical', 'info'));
  expect(close('a.yaml')).toBe(2);
});
