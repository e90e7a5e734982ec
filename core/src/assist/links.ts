import { partsOf, type StreamAnalysis } from '../checks/analysis/analyse-stream.js';
import { declaresObject } from '../checks/analysis/document-analysis.js';
import { CHECKS } from '../checks/checks.js';
import { readExpectations } from '../checks/expectations/read-expectations.js';
import type { KustomizationFacts } from '../model/kustomize/kustomization.js';
import { hideSecrets } from '../text/hide-secrets.js';
import { indexLines } from '../text/line-index.js';
import { type Range, shiftRange } from '../text/range.js';

/** What a text leads to: a file by its path from the folder of the text, the page of a rule, or an address. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'address'; readonly url: string };

export interface Link {
  readonly range: Range;
  readonly target: LinkTarget;
}

/** The links of manifests and kustomizations. Whether files are there is for the host to find out. */
export function linksIn(stream: StreamAnalysis): readonly Link[] {
  const written = stream.documents.flatMap(({ document, analysis, line }) => {
    const links = [
      ...(analysis.kustomization ? filesOf(analysis.kustomization) : []),
      ...analysis.comments.flatMap(({ rules }) => rules.flatMap(({ id, range }) => ruleLink(id, range))),
      ...(declaresObject(analysis) ? addressesIn(document.text) : []),
    ];
    return links.map((link) => ({ ...link, range: shiftRange(link.range, line) }));
  });
  const secrets = partsOf(stream).flatMap(({ analysis: { object }, line }) =>
    object?.kind === 'Secret' ? [shiftRange(object.symbol.range, line)] : [],
  );
  const isInSecret = ({ range: { start } }: Link): boolean =>
    secrets.some((range) => range.start.line <= start.line && start.line <= range.end.line);
  return written.filter((link) => link.target.kind !== 'address' || !isInSecret(link));
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

/** Up to a character that ends an address in YAML, Markdown or a template. */
const ADDRESS = /\bhttps?:\/\/[^\s"'`<>(){}[\]\\$|,;，。；）]+/g;

/** The addresses in a text, without those that hold or may hold a credential. */
function addressesIn(text: string): readonly Link[] {
  if (!text.includes('://')) return [];
  const lines = indexLines(text);
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }): Link[] => {
    const url = found.replace(/[.:!?]+$/, '');
    const isCut = /^[{$]/.test(text.slice(index + found.length));
    if (isCut || !URL_HOST.test(url) || hideSecrets(url) !== url) return [];
    return [{ range: lines.rangeOf(index, index + url.length), target: { kind: 'address', url } }];
  });
}

const URL_HOST = /^https?:\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)/;
