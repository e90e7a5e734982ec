import type { FileUse } from '#core';

/** A file that a build reads. May contain credentials. */
export interface InputFile {
  readonly uri: string;
  readonly text: string;
  readonly use: FileUse;
}

/** What a kustomization builds, or a chart prints. Contains credentials. */
export interface BuiltManifests {
  readonly documents: readonly {
    readonly text: string;
    /**
     * The URI of the file that holds the resource, of the kustomization that generates it, or of its template; undefined:
     * not told.
     */
    readonly origin: string | undefined;
  }[];
  /** What it is built from: those of bases before those that use them. */
  readonly inputs: readonly InputFile[];
}
