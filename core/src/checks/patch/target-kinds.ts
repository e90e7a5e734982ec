import { KINDS, type KindInfo } from '../../model/kinds.js';
import type { PatchTarget } from '../../model/kustomize/file-use.js';

/** The kinds of ours that the targets of a patch name, each once. What a target leaves out may be anything. */
export function targetKinds(targets: readonly PatchTarget[]): readonly KindInfo[] {
  const found = targets.flatMap(({ group, version, kind }) =>
    KINDS.filter((info) => {
      const at = info.apiVersion.lastIndexOf('/');
      const [ownGroup, ownVersion] = [info.apiVersion.slice(0, Math.max(at, 0)), info.apiVersion.slice(at + 1)];
      return info.kind === kind && (group === '' || group === ownGroup) && (version === '' || version === ownVersion);
    }).slice(0, 1),
  );
  return [...new Set(found)];
}
