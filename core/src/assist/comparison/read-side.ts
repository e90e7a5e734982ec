import { analyseStream, type StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { findingsOf } from '../../checks/analysis/findings-of.js';
import { factsOf } from '../../checks/analysis/manifest-facts.js';
import { mayHoldManifests, mayMatter } from '../../checks/analysis/recognise.js';
import { type DocumentVerdict, verdictsOf } from '../../checks/analysis/verdicts-of.js';
import type { BuildSources } from '../../checks/built/findings-at-source.js';
import type { ChartSources } from '../../checks/built/findings-in-chart.js';
import type { LintConfig } from '../../checks/config/lint-config.js';
import type { SampleAlert } from '../../model/alert.js';
import type { Finding } from '../../model/finding/finding.js';
import { type FileUse, MANIFEST } from '../../model/kustomize/file-use.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { releaseOf } from '../../model/release/release.js';

/** A file to compare. */
export interface ComparedFile {
  readonly uri: string;
  readonly text: string;
  /** What the file is for; default: a manifest. */
  readonly use?: FileUse | undefined;
  /** The configured severities; default: each rule's own. */
  readonly rules?: LintConfig['rules'];
  /** Of the alert rules whose alerts must reach a receiver. */
  readonly alertRuleSeverities?: LintConfig['alertRuleSeverities'];
  /** What the text is built from; default: it is written like this. */
  readonly built?: BuildSources | ChartSources | undefined;
}

/** A file as one release reads it. */
export interface FileSide extends Pick<ComparedFile, 'uri' | 'built'> {
  readonly stream: StreamAnalysis;
  readonly verdicts: readonly DocumentVerdict[];
  /** Without suppressed ones. */
  readonly findings: readonly Finding[];
}

/**
 * Reads files as a release does. Leaves out files that hold none of our objects and nothing that they could name.
 *
 * @param knownAlerts alerts that exist beside those of the alert rules
 * @param others the same files in another state, whose documents are not analysed again
 */
export function readSide(
  files: readonly ComparedFile[],
  version: ManagerVersion,
  knownAlerts: readonly SampleAlert[],
  others: readonly FileSide[] = [],
): readonly FileSide[] {
  const known = new Map(others.map(({ uri, stream }) => [uri, stream]));
  const analysed = files
    .filter(({ text, use = MANIFEST }) => mayMatter(text, use))
    .map((file) => ({
      ...file,
      stream: analyseStream(file.text, known.get(file.uri), releaseOf(version), file.use ?? MANIFEST),
    }));
  const facts = analysed.flatMap(({ stream }) => factsOf(stream));
  return analysed.map(({ uri, text, stream, built, rules = {}, alertRuleSeverities }) => ({
    uri,
    built,
    stream,
    // A file without manifests of ours may hold anything, such as the templates of a chart.
    verdicts: mayHoldManifests(text) ? verdictsOf(stream, version) : [],
    findings: findingsOf(stream, { rules, version, alertRuleSeverities, knownAlerts }, facts),
  }));
}
