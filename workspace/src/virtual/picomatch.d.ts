/** What is used of the package, which has no types of its own. */
declare module 'picomatch' {
  interface Scanned {
    /** The part before the first special sign. */
    readonly base: string;
    /** What follows it. */
    readonly glob: string;
    readonly isGlob: boolean;
  }
  interface Picomatch {
    (globs: string[], options: { readonly dot?: boolean }): (path: string) => boolean;
    scan(glob: string): Scanned;
  }
  const picomatch: Picomatch;
  export default picomatch;
}
