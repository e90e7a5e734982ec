import { fileURLToPath } from 'node:url';

/** Undefined for what is on no disk, or is no path here, such as a share of another machine. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
