import type { StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import { CHECKS } from '../checks/checks.js';
import { readExpectations } from '../checks/expectations/read-expectations.js';
import type { KustomizationFacts } from '../model/kustomize/kustomization.js';
import { type Range, shiftRange } from '../text/range.js';

/** What a text leads to: a file by its path from the folder of the text, or the page of a rule. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'rule'; readonly id: string };

export interface Link {
  readonly range: Range;
  readonly target: LinkTarget;
}

/**
 * The links of manifests and kustomizations. Whether files are there is for the host to find out. Addresses are left to the
 * editor: many hold credentials.
 */
export function linksIn(stream: StreamAnalysis): readonly Link[] {
  return stream.documents.flatMap(({ analysis: { kustomization, comments }, line }) =>
    [
      ...(kustomization ? filesOf(kustomization) : []),
      ...comments.flatMap(({ rules }) => rules.flatMap(({ id, range }) => ruleLink(id, range))),
    ].map((link) => ({ ...link, range: shiftRange(link.range, line) })),
  );
}

/** The files that a routing test names; globs and folders name many. */
export function linksInExpectations(text: string): readonly Link[] {
  const { manifests = [], cases } = readExpectations(text).expectations;
  return [...manifests, ...cases.flatMap(({ alertsFile }) => alertsFile ?? [])]
    .filter((file) => !/[*?[\]{}!]/.test(file.text))
    .map((file) => fileLink(file.text, file.range));
}

function filesOf({ resources, patches, generators }: KustomizationFacts): readonly Link[] {
  return [
    ...[...resources, ...patches, ...generators.flatMap(({ envs }) => envs)].map(({ text, range }) =>
      fileLink(text, range),
    ),
    ...generators.flatMap(({ files }) => files.map(({ path, range }) => fileLink(path, range))),
  ].filter(({ target }) => target.kind !== 'file' || !target.path.includes('://'));
}

function fileLink(path: string, range: Range): Link {
  return { range, target: { kind: 'file', path } };
}

const PAGES: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

function ruleLink(id: string, range: Range): readonly Link[] {
  return PAGES.has(id) ? [{ range, target: { kind: 'rule', id } }] : [];
}
