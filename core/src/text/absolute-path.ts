import { decoded } from './relative-path.js';

/** A file's path as people write it, to compare it with others; its URI may be encoded in several ways. */
export function absolutePath(uri: string): string {
  return uri.split('/').map(decoded).join('/');
}

/** The path of what a file names relative to its own folder, such as `../base`. Without a slash at the end. */
export function pathBeside(uri: string, path: string): string {
  const steps = absolutePath(uri).split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
