import { type Phrase, phrase } from '#core';

/** A program of the user's that makes manifests from what a repository keeps. */
export interface Tool {
  /** Its names, the preferred one first. */
  readonly names: readonly string[];
  /** The arguments before the others, for the program at a path. */
  readonly argsOf: (path: string) => readonly string[];
  readonly missing: Phrase;
  readonly advice: Phrase;
}

export const KUSTOMIZE: Tool = {
  names: ['kustomize', 'kubectl'],
  argsOf: (path) => (/kubectl[^/\\]*$/i.test(path) ? ['kustomize'] : ['build']),
  missing: phrase('Neither `kustomize` nor `kubectl` is installed.'),
  advice: phrase(
    'Install kustomize (https://kubectl.docs.kubernetes.io/installation/kustomize/) or kubectl, or set its path. Without it, patches are checked at their source only.',
  ),
};

export const HELM: Tool = {
  names: ['helm'],
  argsOf: () => ['template'],
  missing: phrase('`helm` is not installed.'),
  advice: phrase('Install Helm (https://helm.sh/docs/intro/install/), or set its path.'),
};
