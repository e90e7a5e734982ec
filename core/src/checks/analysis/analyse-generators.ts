import type { ObjectFacts } from '../../model/facts.js';
import { toFinding } from '../../model/finding/to-finding.js';
import { findKind } from '../../model/kinds.js';
import { generatedObject } from '../../model/kustomize/generated-object.js';
import type { GeneratorContents } from '../../model/kustomize/generator-contents.js';
import type { GeneratorFacts, KustomizationFacts } from '../../model/kustomize/kustomization.js';
import { generatorPlaces } from '../../model/kustomize/read-generators.js';
import { placeAt } from '../../model/read/fields.js';
import { readFacts } from '../../model/read/read-facts.js';
import { phrase } from '../../text/phrase.js';
import { madeMapping, madeScalar } from '../../yaml/made-nodes.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { namesOfGenerated } from '../names/names-of-made.js';
import { namesOfTemplates } from '../names/read-names.js';
import { definedTemplates } from '../template/defined-templates.js';
import { templateCalls } from '../template/template-calls.js';
import { templateUses } from '../template/template-uses.js';
import type { Source } from './analyse-document.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { outlineObject } from './outline.js';

/** The objects that the generators of a kustomization make. */
export function analyseGenerators(
  root: Place,
  { generators, configuresNames }: KustomizationFacts,
  files: GeneratorContents,
  source: Pick<Source, 'text' | 'lines'>,
): readonly DocumentAnalysis[] {
  const places = generatorPlaces(root);
  return generators.flatMap((generator, index) => {
    const place = places[index];
    return place ? analyseGenerator(generator, place, { files, configuresNames }, source) : [];
  });
}

function analyseGenerator(
  generator: GeneratorFacts,
  place: Place,
  { files, configuresNames }: Pick<KustomizationFacts, 'configuresNames'> & { readonly files: GeneratorContents },
  { text, lines }: Pick<Source, 'text' | 'lines'>,
): readonly DocumentAnalysis[] {
  const made = generatedObject(generator, place, files, lines);
  const info = findKind('v1', generator.kind);
  const name = placeAt(place, 'name');
  if (!made || !info || !name) return [];
  const metadata = madeMapping(name.node, [{ key: 'name', value: madeScalar(name.node, generator.name) }]);
  const object =
    made.kind === 'ConfigMap' ? made.node : madeMapping(place.node, [{ key: 'metadata', value: metadata }]);
  const root = rootPlace(object);
  const templates = made.kind === 'ConfigMap' ? definedTemplates(root, text, lines) : [];
  const facts: readonly ObjectFacts[] = made.kind === 'ConfigMap' ? readFacts('ConfigMap', root, lines) : [made.facts];
  const calls = templateCalls(generator.kind, root, text, lines);
  const renamed = generator.hashed && !configuresNames;
  const message = phrase(
    'Kustomize adds a hash to this name, but does not change the references of receivers, Configs and the NotificationManager to it, so they find nothing. Add `options: {disableNameSuffixHash: true}`, or a `nameReference` under `configurations`.',
  );
  return [
    {
      ...NOTHING,
      findings: renamed ? [toFinding(DOCUMENT_CHECKS.generatedName, { place: name, message }, lines, text)] : [],
      object: outlineObject(info, root, place.node.end, lines, templates),
      names: [...namesOfGenerated(facts[0], name, lines), ...namesOfTemplates(templates, calls, lines)],
      pipeline: generator.hashed ? facts.map((each) => ({ ...each, hashed: true })) : facts,
      templates,
      templateCalls: calls,
      templateUses: templateUses(generator.kind, root),
    },
  ];
}
