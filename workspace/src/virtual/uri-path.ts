/** A URI without query and fragment, with its path as names. */
export interface UriPath {
  /** The scheme and the authority, as they are written before a path. */
  readonly root: string;
  /** Decoded. */
  readonly names: readonly string[];
}

/** Undefined for what is no path of files, such as `untitled:Untitled-1`. */
export function parseUri(uri: string): UriPath | undefined {
  const [, root, path] = /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)?$/i.exec(uri) ?? [];
  if (root === undefined || (path === undefined && !root.includes('//'))) return undefined;
  try {
    return { root, names: stepsOf(path ?? '').map(decodeURIComponent) };
  } catch {
    return undefined;
  }
}

/** The URI with one encoding of each name, which is the one of VS Code's own URIs. */
export function formatUri({ root, names }: UriPath): string {
  return `${root}/${names.map(encode).join('/')}`;
}

/** The names that a path leads to, from those of a folder. */
export function follow(names: readonly string[], path: string): readonly string[] {
  const reached = path.startsWith('/') ? [] : [...names];
  for (const step of stepsOf(path)) {
    if (step === '..') reached.pop();
    else if (step !== '.') reached.push(step);
  }
  return reached;
}

/** Whether a URI is a folder, or below it. */
export function isUriBelow(uri: UriPath, folder: UriPath): boolean {
  return uri.root === folder.root && folder.names.every((name, index) => uri.names[index] === name);
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

function encode(name: string): string {
  return encodeURIComponent(name).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
