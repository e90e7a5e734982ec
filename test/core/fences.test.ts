import { describe, expect, it } from 'vitest';
import { circles, forbiddenImports, importsIn, readImports, readTestImports, wingOf } from './import-graph.js';

/** The wings of core from top to bottom, each with those that it may import. */
const WINGS = {
  assist: ['checks', 'manager', 'model', 'go', 'yaml', 'text'],
  checks: ['manager', 'model', 'go', 'yaml', 'text'],
  manager: ['model', 'go', 'yaml', 'text'],
  model: ['go', 'yaml', 'text'],
  go: ['text'],
  yaml: ['text'],
  text: [],
};

describe('the wings of core', () => {
  const imports = readImports();

  it('are the folders of core/src', () => {
    const folders = imports.flatMap(({ from }) => (from.includes('/') ? [wingOf(from)] : []));
    expect([...new Set(folders)].sort()).toEqual(Object.keys(WINGS).sort());
  });

  it('import only the wings below them', () => {
    expect(forbiddenImports(imports, WINGS)).toEqual([]);
  });

  it('have no folders that import each other in a circle', () => {
    expect(circles(imports)).toEqual([]);
  });
});

it('the tests of a wing import it and the wings below it, like its own files', () => {
  expect(forbiddenImports(readTestImports(), WINGS)).toEqual([]);
});

describe('the fence', () => {
  it('fails for each import between wings that is turned round', () => {
    for (const { from, to } of readImports()) {
      if (!(wingOf(from) in WINGS) || wingOf(from) === wingOf(to)) continue;
      expect(forbiddenImports([{ from: to, to: from }], WINGS)).toHaveLength(1);
    }
  });

  it('reads every form of import', () => {
    const source = [
      "import { a } from '../checks/a.js';",
      "export type { b } from '../checks/b.js';",
      "import {\n  c,\n} from '../checks/c.js';",
      "const d = await import('../checks/d.js');",
      "import '../checks/e.js';",
    ].join('\n');
    expect(importsIn('text/x.ts', source).map(({ to }) => to)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `checks/${name}.ts`),
    );
  });

  it('finds circles over any number of folders', () => {
    const circle = [
      { from: 'a/x.ts', to: 'b/x.ts' },
      { from: 'b/y.ts', to: 'b/c/x.ts' },
      { from: 'b/c/x.ts', to: 'a/y.ts' },
      { from: 'a/x.ts', to: 'd/x.ts' },
    ];
    expect(circles(circle)).toEqual([['a', 'b', 'b/c']]);
    expect(circles(circle.slice(1))).toEqual([]);
  });
});
