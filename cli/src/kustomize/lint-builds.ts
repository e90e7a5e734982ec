import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ApplyMode,
  analyseStream,
  factsOf,
  findingsAtSource,
  findingsInChart,
  findingsOf,
  managerVersionOf,
} from '#core';
import type { Configs } from '../config/create-configs.js';
import { shownPath } from '../files/shown-path.js';
import { readKnownAlerts } from '../lint/known-alerts.js';
import type { LintedFile } from '../lint/linted-file.js';
import { secretsOf } from '../lint/secrets-of.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Build } from './build-all.js';
import { buildSources } from './build-sources.js';

interface LintBuildOptions {
  readonly apply: ApplyMode;
  readonly configs: Configs;
  readonly terminal: Terminal;
}

/** The findings on what is built, each in the file where it is written, and the builds themselves for their verdicts. */
export async function lintBuilds(
  builds: readonly Build[],
  { apply, configs, terminal }: LintBuildOptions,
): Promise<readonly LintedFile[]> {
  const files: LintedFile[] = [];
  for (const build of builds) {
    const { path, folder, text } = build;
    const stream = analyseStream(text);
    // any file in the folder has its configuration
    const own = fileURLToPath(folder);
    const file = join(own, 'kustomization.yaml');
    const config = await configs.of(file, managerVersionOf([stream]));
    const { target } = config;
    const facts = factsOf(stream);
    const hasRules = facts.some(({ rules }) => rules !== undefined);
    const knownAlerts = hasRules ? await readKnownAlerts([file], [own], configs, terminal) : [];
    const common = { target, apply, fixed: 0, relevant: true };
    const found = findingsOf(stream, { ...config, knownAlerts }, facts);
    const sources = buildSources(build);
    const placed =
      'values' in sources ? findingsInChart(stream, found, sources) : findingsAtSource(stream, found, sources);
    files.push({ ...common, path, text, before: text, findings: [], stream, secrets: secretsOf(text) });
    for (const source of placed) {
      const shown = shownPath(fileURLToPath(source.uri), terminal.cwd);
      const secrets = [...secretsOf(source.text), ...secretsOf(text)];
      files.push({ ...common, ...source, before: source.text, path: shown, stream: undefined, secrets });
    }
  }
  return files;
}

/** Each file once, with each finding once: several builds share a base. */
export function mergeFiles(files: readonly LintedFile[]): readonly LintedFile[] {
  const merged = new Map<string, LintedFile>();
  for (const file of files) {
    const before = merged.get(file.path);
    if (!before) {
      merged.set(file.path, file);
      continue;
    }
    const known = new Set(before.findings.map(keyOf));
    const added = file.findings.filter((finding) => !known.has(keyOf(finding)));
    const findings = [...before.findings, ...added].toSorted(
      (one, other) =>
        one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character,
    );
    const relevant = before.relevant || file.relevant;
    merged.set(file.path, { ...before, findings, relevant, secrets: [...before.secrets, ...file.secrets] });
  }
  return [...merged.values()];
}

function keyOf({ code, message, range: { start } }: LintedFile['findings'][number]): string {
  return `${start.line}:${start.character} ${code} ${message}`;
}
