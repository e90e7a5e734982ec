import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostFolder } from '../../host/places.mjs';

const NAME = 'test.memory-files-0.0.0';

/**
 * Copies a folder of installed extensions, with one more: a file system of the scheme `memory`. In the environment,
 * MEMORY_FILES names the folder that it holds a copy of.
 */
export function withMemoryFiles(extensionsDir: string, copy: string): void {
  cpSync(extensionsDir, copy, { recursive: true });
  cpSync(join(hostFolder, 'stubs/memory-files'), join(copy, NAME), { recursive: true });
  const list = join(copy, 'extensions.json');
  const installed = JSON.parse(readFileSync(list, 'utf8')) as unknown[];
  const added = {
    identifier: { id: 'test.memory-files' },
    version: '0.0.0',
    location: { $mid: 1, path: join(copy, NAME), scheme: 'file' },
    relativeLocation: NAME,
    metadata: { installedTimestamp: 0 },
  };
  writeFileSync(list, JSON.stringify([...installed, added]));
}
