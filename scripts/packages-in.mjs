const PACKAGE_FOLDER = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/;

/**
 * @param {import('esbuild').Metafile} metafile
 * @returns {readonly string[]} the folders of the packages whose code is in the outputs, from `node_modules/` on, sorted
 */
export function packagesIn({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (PACKAGE_FOLDER.exec(path)?.[0] ?? []) : [],
  );
  return [...new Set(folders)].sort();
}
