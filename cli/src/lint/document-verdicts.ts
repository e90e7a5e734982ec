import { type DocumentVerdict, verdictsOf } from '#core';
import type { LintedFile } from './linted-file.js';

/** The cluster's verdict on each document of a file. */
export function documentVerdicts({ stream, target, apply }: LintedFile): readonly DocumentVerdict[] {
  return stream ? verdictsOf(stream, target.version, apply) : [];
}
