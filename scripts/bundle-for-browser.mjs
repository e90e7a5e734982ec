// Bundles a script or a style sheet for browsers into a text: `import text from 'virtual:PATH'`, PATH from the root.
// The simulator's page reaches its server this way: `dist/simulator.js` needs no file next to it in any host, and the
// unit tests, which run the sources through Vitest, serve the same page without a build.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const PREFIX = 'virtual:';

/** @param {string} entry from the root */
async function bundleForBrowser(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { text: outputFiles[0].text, inputs: metafile.inputs };
}

/**
 * For esbuild. The inputs of the texts join those of the bundle in its metafile, where the fence test finds them.
 * @type {import('esbuild').Plugin}
 */
export const virtualTexts = {
  name: 'virtual-texts',
  setup({ onResolve, onLoad, onEnd }) {
    const embedded = {};
    onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path: path.slice(PREFIX.length), namespace: 'virtual' }));
    onLoad({ filter: /.*/, namespace: 'virtual' }, async ({ path }) => {
      const { text, inputs } = await bundleForBrowser(path);
      Object.assign(embedded, inputs);
      return { contents: text, loader: 'text', watchFiles: Object.keys(inputs).map((input) => join(root, input)) };
    });
    onEnd(({ metafile }) => {
      if (metafile) Object.assign(metafile.inputs, embedded);
    });
  },
};

/** Vitest leaves style sheets empty, and recognises them by the end of the module's name. */
const SUFFIX = '.js';

/**
 * For Vitest.
 * @type {import('vitest/config').ViteUserConfig['plugins']}
 */
export const virtualTextsInTests = [
  {
    name: 'virtual-texts',
    resolveId: (id) => (id.startsWith(PREFIX) ? `${id}${SUFFIX}` : undefined),
    async load(id) {
      if (!id.startsWith(PREFIX)) return undefined;
      const { text } = await bundleForBrowser(id.slice(PREFIX.length, -SUFFIX.length));
      return `export default ${JSON.stringify(text)};`;
    },
  },
];
