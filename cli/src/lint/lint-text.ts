import {
  type AnalysedDocument,
  type ApplyMode,
  analyseStream,
  type FileUse,
  findingsOf,
  MANIFEST,
  type ManagerVersion,
  type ManifestFacts,
  mayHoldManifests,
  mentionsRules,
  partsOf,
  releaseOf,
  type StreamAnalysis,
  safeFixes,
  verdictsOf,
} from '#core';
import type { FileConfig } from '../config/create-configs.js';
import { applyFixes, type FixOptions } from './apply-fixes.js';
import type { LintedFile } from './linted-file.js';
import { secretsOf } from './secrets-of.js';

/** A file and its analysis. */
export interface AnalysedText {
  /** The path as shown. */
  readonly path: string;
  readonly text: string;
  /** Undefined if it has neither notification manifests nor alert rules. */
  readonly stream: StreamAnalysis | undefined;
}

interface LintTextOptions extends Pick<FixOptions, 'uri'> {
  /** The facts of all files; fixing changes those of the file itself. */
  readonly others: readonly ManifestFacts[];
  /** The facts of all files but this one. */
  readonly otherFiles: () => readonly ManifestFacts[];
  /** Fix the findings with a single possible fix. */
  readonly fix: boolean;
  readonly config: FileConfig;
  readonly apply: ApplyMode;
}

/**
 * Skips the analysis of unrelated YAML files, so they cost almost nothing.
 * @param version the targeted notification manager, if it is known already; another one only costs time
 */
export function analyseText(
  path: string,
  text: string,
  version?: ManagerVersion,
  use: FileUse = MANIFEST,
): AnalysedText {
  const release = version && releaseOf(version);
  const isRead = use !== MANIFEST || mayHoldManifests(text) || mentionsRules(text);
  return { path, text, stream: isRead ? analyseStream(text, undefined, release, use) : undefined };
}

/** Checks a text. */
export function lintText({ path, text, stream }: AnalysedText, options: LintTextOptions): LintedFile {
  const { fix, config, others, uri, apply } = options;
  const { target } = config;
  if (!stream)
    return { path, text, before: text, findings: [], stream, target, apply, fixed: 0, relevant: false, secrets: [] };
  const findings = findingsOf(stream, config, others, uri);
  const checked =
    fix && safeFixes(findings).length > 0
      ? applyFixes(text, stream, { config, uri, others: options.otherFiles() })
      : { text, stream, findings, fixed: 0 };
  // a suppressed finding may still be a cause of the verdict
  const isReported =
    checked.findings.length > 0 || verdictsOf(checked.stream, target.version, apply).some(({ accepted }) => !accepted);
  const isManifest = stream.use === MANIFEST && mayHoldManifests(text);
  const relevant = isManifest || checked.findings.length > 0 || partsOf(stream).some(isOurs);
  return {
    path,
    before: text,
    ...checked,
    target,
    apply,
    relevant,
    secrets: isReported ? secretsOf(checked.text) : [],
  };
}

/** Kustomizations and patches can also be about objects of others, and alert rules are only looked at. */
function isOurs({ analysis: { object, pipeline } }: AnalysedDocument): boolean {
  return object?.interest === 'own' || pipeline.length > 0;
}
