import type { Finding } from '../../model/finding/finding.js';
import { toFinding } from '../../model/finding/to-finding.js';
import type { KindInfo } from '../../model/kinds.js';
import type { Release } from '../../model/release/release.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Steps } from '../../text/steps.js';
import type { Place } from '../../yaml/place.js';
import { lintInSteps } from '../lint-object.js';
import { checkMergePatch } from '../patch/check-merge-patch.js';
import { checkSchemaInSteps, requiredByRelease, type SchemaProblem } from '../schema/check-schema.js';
import { unknownNullFields } from '../schema/null-fields.js';
import { withholdUnknown } from '../withhold-unknown.js';
import type { DocumentAnalysis, EntryFinding } from './document-analysis.js';

/** An object of a known kind. */
export interface Checked {
  readonly root: Place;
  readonly text: string;
  readonly lines: LineIndex;
  readonly release: Release;
  readonly isPatch: boolean;
  readonly identity: { readonly problems: readonly SchemaProblem[]; readonly served: boolean };
}

/** What is wrong with an object itself, and with entries of a Secret or ConfigMap that others may name. */
export function* findingsOfObject(
  info: KindInfo,
  { root, text, lines, release, isPatch, identity }: Checked,
): Steps<Pick<DocumentAnalysis, 'findings' | 'entryFindings'>> {
  const problems = [...identity.problems];
  if (identity.served && isPatch) problems.push(...checkMergePatch(info, root, text, release));
  else if (identity.served)
    for (const problem of yield* problemsOfWhole(info, root, text, release)) problems.push(problem);
  const findings: Finding[] = [];
  const entryFindings: EntryFinding[] = [];
  for (const { check, draft } of problems) {
    yield undefined;
    const finding = toFinding(check, draft, lines, text);
    if (draft.entry) entryFindings.push({ ...draft.entry, finding });
    else findings.push(finding);
  }
  return { findings, entryFindings };
}

function* problemsOfWhole(
  info: KindInfo,
  root: Place,
  text: string,
  release: Release,
): Steps<readonly SchemaProblem[]> {
  const invalid = yield* checkSchemaInSteps(info, root, text);
  yield undefined;
  const others = [...requiredByRelease(info, root, release), ...unknownNullFields(info, root)];
  const linted = yield* lintInSteps(info, root, text, release);
  return withholdUnknown([...invalid, ...others, ...linted], root, text);
}
