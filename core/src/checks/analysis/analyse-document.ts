import { readRuleObject } from '../../model/alert-rules/read-rule-object.js';
import { configOfMade } from '../../model/alertmanager/read/written-config.js';
import type { ObjectFacts, SecretFacts } from '../../model/facts.js';
import type { Finding, Fix } from '../../model/finding/finding.js';
import { toFinding } from '../../model/finding/to-finding.js';
import { actionWithin } from '../../model/helm/find-action.js';
import { type ManifestTemplate, readManifestInSteps } from '../../model/helm/read-manifest.js';
import { findKind } from '../../model/kinds.js';
import { type FileUse, KUSTOMIZATION, MANIFEST } from '../../model/kustomize/file-use.js';
import { isKustomization } from '../../model/kustomize/kustomization-names.js';
import { listedObjects } from '../../model/listed-objects.js';
import { isJsonPatch } from '../../model/patch/json-patch.js';
import { holdsDirective, mayHoldDirectives } from '../../model/patch/strategic-merge.js';
import { placeAt, textAt } from '../../model/read/fields.js';
import { readFacts } from '../../model/read/read-facts.js';
import { readMadeSecrets } from '../../model/read/read-made-secrets.js';
import { isClusterNamespace } from '../../model/read/read-namespace.js';
import { imageVersion, type ManagerVersion } from '../../model/release/manager-version.js';
import type { Release } from '../../model/release/release.js';
import { documentMayHoldPlaceholder } from '../../model/unknown/placeholder.js';
import { readSops } from '../../model/unknown/sops.js';
import { holdsUnknown, unknownAt } from '../../model/unknown/unknown-at.js';
import { mentionsValues, valuesIn } from '../../model/values/values-in.js';
import { indexLines, type LineIndex } from '../../text/line-index.js';
import { finish, type Steps } from '../../text/steps.js';
import type { YamlNode } from '../../yaml/node.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf, rootPlace } from '../../yaml/place.js';
import { namesOfMadeSecrets } from '../names/names-of-made.js';
import { readNames } from '../names/read-names.js';
import { mayHoldComments, readComments } from '../suppression/read-comments.js';
import { definedTemplates } from '../template/defined-templates.js';
import { messageTemplates, templateCalls } from '../template/template-calls.js';
import { templateUses } from '../template/template-uses.js';
import { analyseAlertmanager } from './analyse-alertmanager.js';
import { analyseKustomization } from './analyse-kustomization.js';
import { analyseJsonPatch } from './analyse-patch.js';
import { analyseValues } from './analyse-values.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { identify, listOfObjects } from './identify.js';
import { inOrder } from './in-order.js';
import { mergeBranches } from './merge-branches.js';
import { findingsOfObject } from './object-findings.js';
import { outlineObject } from './outline.js';
import { outlineFilter } from './outline-filter.js';
import { outlineReceiver } from './outline-receiver.js';
import { lacksVersion, mayBreakStream, mayMatter, mentionsGroup } from './recognise.js';
import { recoverNames } from './recover-names.js';
import { findReferences } from './references.js';
import { syntaxFinding, unreadable, unreadableTemplate } from './syntax-findings.js';

/**
 * Analyses one document of a stream. A pure function of its text, the targeted release and what the file is for: the
 * result depends neither on the document's position in the stream nor on other documents. Only the findings depend on the
 * release.
 */
export function analyseDocument(...args: Parameters<typeof analyseDocumentInSteps>): DocumentAnalysis {
  return finish(analyseDocumentInSteps(...args));
}

/** The same in small steps, whatever the size of the document. */
export function* analyseDocumentInSteps(
  text: string,
  release: Release,
  use: FileUse = MANIFEST,
): Steps<DocumentAnalysis> {
  const analysis = yield* analyseObject(text, release, use);
  if (!mayHoldComments(text)) return analysis;
  const { root } = yield* readManifestInSteps(text);
  return { ...analysis, comments: readComments(text, root, indexLines(text)) };
}

function* analyseObject(text: string, release: Release, use: FileUse): Steps<DocumentAnalysis> {
  const breaks = mayBreakStream(text);
  if (!breaks && !mayMatter(text, use)) return NOTHING;
  const { root: node, problems, template } = yield* readManifestInSteps(text);
  yield undefined;
  const lines = indexLines(text);
  if (template) return yield* analyseTemplate(template, { text, lines, release, use });
  const isOurs = breaks || mentionsGroup(text) || mentionsValues(text) || lacksVersion(text);
  if (!node) {
    const recovered = problems.length > 0 ? recoverNames(text, lines, use) : undefined;
    if (!isOurs && !recovered) return NOTHING;
    const findings = unreadable(problems, lines);
    return { ...(recovered ?? NOTHING), isDamaged: problems.length > 0, countsIfNamed: !isOurs, findings };
  }
  const written = rootPlace(node);
  const sops = readSops(written, text);
  const root = sops?.root ?? written;
  const listed = listedObjects(root);
  const source = { text, lines, release, use };
  const read = yield* listed ? analyseList(listed, source) : analyseOne(root, source);
  if (read === NOTHING || holdsOnlyRules(read)) return read;
  // SOPS no longer decrypts a document after an edit of the encrypted text.
  const analysis = sops?.isSealed ? withFixes(read, () => false) : read;
  const syntax: Finding[] = [];
  for (const problem of problems) {
    yield undefined;
    syntax.push(syntaxFinding(problem, lines));
  }
  yield undefined;
  return { ...analysis, findings: inOrder([...syntax, ...analysis.findings]) };
}

function* analyseTree(node: YamlNode, source: Source): Steps<DocumentAnalysis> {
  const root = rootPlace(node);
  const listed = listedObjects(root);
  return yield* listed ? analyseList(listed, source) : analyseOne(root, source);
}

/** Each branch of a template's blocks is checked; the first ones stand for the object. */
function* analyseTemplate(template: ManifestTemplate, source: Source): Steps<DocumentAnalysis> {
  const { roots, certain, actions } = template;
  const { text, lines } = source;
  if (roots.length === 0)
    return mentionsGroup(text) ? { ...NOTHING, findings: unreadableTemplate(template, lines) } : NOTHING;
  const analyses: DocumentAnalysis[] = [];
  for (const node of roots) analyses.push(yield* analyseTree(node, source));
  const [first = NOTHING] = analyses;
  // what alerts meet is only what is certainly there
  const met = certain && certain !== roots[0] ? yield* analyseTree(certain, source) : first;
  if (analyses.every((analysis) => analysis === NOTHING)) return NOTHING;
  const keeps = ({ edits }: Fix): boolean =>
    edits.every(({ range, newText }) => {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      // Whole lines may belong into a block, or behind one.
      return !/[\r\n]/.test(newText) && actionWithin(actions, start, Math.max(end, start + 1)) === undefined;
    });
  return withFixes(mergeBranches(analyses, met, template, lines), keeps);
}

/** A document's text, the targeted manager, and what the file is for. */
export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
  readonly release: Release;
  readonly use: FileUse;
}

function* analyseOne(root: Place, source: Source): Steps<DocumentAnalysis> {
  const { text, release, use } = source;
  if (use.kind === 'patch' && isJsonPatch(root)) return analyseJsonPatch(root, source, use);
  if (use.kind === 'kustomization' || isKustomization(root)) {
    const { files } = use.kind === 'kustomization' ? use : KUSTOMIZATION;
    return analyseKustomization(root, source, { files, analyse: (patch, of) => analyseDocument(patch, release, of) });
  }
  return yield* analyseRoot(root, source, text.trimEnd().length);
}

/** @param extent the offset up to which the text belongs to the object */
function* analyseRoot(root: Place, { text, lines, release, use }: Source, extent: number): Steps<DocumentAnalysis> {
  if (isClusterNamespace(root)) return { ...NOTHING, pipeline: readFacts('Namespace', root, lines) };
  const made = readMadeSecrets(root, lines);
  if (made)
    return use.kind === 'patch'
      ? NOTHING
      : { ...NOTHING, pipeline: withConfigs(made), names: namesOfMadeSecrets(made) };
  const rules = readRuleObject(root, lines);
  if (rules) return use.kind === 'patch' ? NOTHING : { ...NOTHING, rules };
  const values = valuesIn(root, text);
  if (values.length > 0) return analyseValues(values, { text, lines, release, use });
  const listed = listOfObjects(root);
  const identity = listed ? [listed] : identify(root.node, text, release);
  if (!identity) return hasUnknownKind(root) ? { ...NOTHING, hasUnknown: true } : NOTHING;
  if (!('kind' in identity)) {
    const findings = identity.map(({ check, draft }) => toFinding(check, draft, lines, text));
    // The image matters even more with an old API version, because the manager may be old.
    return {
      ...NOTHING,
      findings,
      managerVersion: readManagerVersion(textAt(root, 'kind'), root),
    };
  }
  const info = findKind(identity.apiVersion, identity.kind);
  if (!info) return NOTHING;
  const isPatch = use.kind === 'patch' || (mayHoldDirectives(text) && holdsDirective(root.node));
  const templates = identity.kind === 'ConfigMap' ? definedTemplates(root, text, lines) : [];
  const calls = templateCalls(identity.kind, root, text, lines);
  yield undefined;
  const facts = readFacts(identity.kind, root, lines);
  yield undefined;
  const found = yield* findingsOfObject(info, { root, text, lines, release, isPatch, identity });
  yield undefined;
  const alertmanager = analyseAlertmanager(root, { text, lines, release });
  yield undefined;
  return {
    ...found,
    ...(alertmanager && { findings: inOrder([...found.findings, ...alertmanager.findings]) }),
    object: outlineObject(info, root, extent, lines, templates),
    items: [],
    inside: '',
    references: info.interest === 'own' ? findReferences(root) : [],
    names: readNames({ kind: info.kind, root, lines, isPatch, templates, templateCalls: calls }),
    isPatch,
    isConditional: false,
    kustomization: undefined,
    isDamaged: false,
    countsIfNamed: false,
    // what alerts meet is the patched object
    receiver: isPatch ? undefined : outlineReceiver(facts[0]),
    filter: isPatch ? undefined : outlineFilter(facts[0]),
    hasUnknown: documentMayHoldPlaceholder(text) && holdsUnknown(root),
    comments: [],
    pipeline: isPatch ? [] : [...facts, ...(alertmanager ? [alertmanager.facts] : [])],
    rules: undefined,
    templates,
    templateCalls: calls,
    messageTemplates: messageTemplates(identity.kind, root, text),
    templateUses: templateUses(identity.kind, root),
    managerVersion: isPatch ? undefined : readManagerVersion(identity.kind, root),
  };
}

/** Whether a document has nothing but rules, on which other tools report. */
function holdsOnlyRules({ rules, items }: DocumentAnalysis): boolean {
  return rules !== undefined || (items.length > 0 && items.every(holdsOnlyRules));
}

function hasUnknownKind(root: Place): boolean {
  return ['apiVersion', 'kind'].some((field) => unknownAt(placeAt(root, field)) !== undefined);
}

/** A list is not an object itself: kubectl applies its items one by one. */
function* analyseList(listed: readonly Place[], source: Source): Steps<DocumentAnalysis> {
  const analyses: DocumentAnalysis[] = [];
  for (const place of listed) {
    yield undefined;
    const analysis = yield* analyseRoot(rootPlace(place.node), source, place.node.end);
    if (analysis === NOTHING) continue;
    const inside = formatPath(pathOf(place));
    analyses.push({
      ...analysis,
      findings: inOrder(analysis.findings.map((finding) => below(inside, finding))),
      inside,
      entryFindings: analysis.entryFindings.map((entry) => ({ ...entry, finding: below(inside, entry.finding) })),
    });
  }
  const hasUnknown = analyses.some((analysis) => analysis.hasUnknown);
  return analyses.length === 0 ? NOTHING : { ...NOTHING, hasUnknown, items: analyses };
}

function below(inside: string, finding: Finding): Finding {
  return { ...finding, path: finding.path === '' ? inside : `${inside}.${finding.path}` };
}

/** The analysis with only some of its fixes. */
function withFixes(analysis: DocumentAnalysis, keeps: (fix: Fix) => boolean): DocumentAnalysis {
  const bare = (finding: Finding): Finding => ({ ...finding, fixes: finding.fixes.filter(keeps) });
  return {
    ...analysis,
    findings: analysis.findings.map(bare),
    entryFindings: analysis.entryFindings.map((entry) => ({ ...entry, finding: bare(entry.finding) })),
    items: analysis.items.map((item) => withFixes(item, keeps)),
  };
}

/** The version of the notification manager in its image; undefined for other kinds and for tags without a version. */
function readManagerVersion(kind: string, root: Place): ManagerVersion | undefined {
  return kind === 'NotificationManager' ? imageVersion(textAt(root, 'spec', 'image')) : undefined;
}

/** Also the configurations of Alertmanager that Secrets hold which a controller makes. */
function withConfigs(made: readonly SecretFacts[]): readonly ObjectFacts[] {
  return made.flatMap((secret) => [secret, ...[configOfMade(secret)].filter((config) => config !== undefined)]);
}
