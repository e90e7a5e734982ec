import { fileURLToPath } from 'node:url';

/** Undefined for files that are not on a local disk, such as untitled files or network shares. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
