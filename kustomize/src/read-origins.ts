const ORIGIN = 'config.kubernetes.io/origin';

/** A document of a build. */
export interface BuiltDocument {
  /** Without the annotation that names its origin. */
  readonly text: string;
  /** What the program says about its origin: a path of a resource or of the kustomization that generates it. */
  readonly origin: string | undefined;
}

/** Reads and removes the annotations by which kustomize tells the origins of objects. It writes them in one form only. */
export function readOrigins(output: string): readonly BuiltDocument[] {
  return output
    .split(/^---\n/m)
    .filter((text) => text.trim() !== '')
    .map((text) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.trim() === `${ORIGIN}: |`);
      if (at < 0) return { text, origin: undefined };
      const indent = (lines[at] ?? '').search(/\S/);
      const length = lines.slice(at + 1).findIndex((line) => line.search(/\S/) <= indent);
      const end = length < 0 ? lines.length : at + 1 + length;
      const [, path] = /^\s*(?:path|configuredIn): (.*)$/m.exec(lines.slice(at + 1, end).join('\n')) ?? [];
      const isAlone = lines[at - 1]?.trim() === 'annotations:' && (lines[end] ?? '').search(/\S/) < indent;
      lines.splice(isAlone ? at - 1 : at, end - (isAlone ? at - 1 : at));
      return { text: lines.join('\n'), origin: path?.trim() };
    });
}
