import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder, root } from '../../bundles/paths.js';
import { versionIn } from '../version-in.js';

/** A language server to measure. */
export interface Contestant {
  readonly name: string;
  readonly version: string;
  /** The arguments of Node. */
  readonly serverPath: string;
  /** The answer to its request for settings. */
  readonly settings: (section: string | undefined) => unknown;
  /** Its delay before it processes a changed file, in milliseconds. */
  readonly delay: number;
}

export const ours: Contestant = {
  name: 'kubesphere-dingtalk',
  version: versionIn(root),
  serverPath: join(bundleFolder, 'server.js'),
  settings: () => null,
  delay: 0,
};

/** yaml-language-server with the same schema for every YAML file, and nothing from the network. */
export function peer(folder: string): Contestant {
  const schema = pathToFileURL(join(root, 'schemas/receiver.schema.json')).href;
  const settings = {
    validate: true,
    schemas: { [schema]: ['*.yaml'] },
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  };
  return {
    name: 'yaml-language-server',
    version: versionIn(folder),
    serverPath: join(folder, 'bin/yaml-language-server'),
    settings: (section) => (section === 'yaml' ? settings : null),
    // hard-coded, no setting changes it (version 1.25)
    delay: 200,
  };
}
