import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { calledTemplates } from '../../checks/template/template-calls.js';
import type { Extent } from '../../go/template/index.js';
import type { Position } from '../../text/position.js';
import type { Range } from '../../text/range.js';
import { type LocatedTemplate, locateTemplate } from './locate-template.js';
import { templateBlocks } from './template-blocks.js';
import { templateTokens } from './template-tokens.js';
import { type TemplateVariable, templateVariables } from './template-variables.js';

/**
 * What belongs together with what is at a position of a template: the keywords of a block, the places of a variable or of
 * a template's name. Undefined outside of templates, and where nothing belongs together.
 *
 * @param others the manifests of other files
 */
export function highlightTemplate(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
): readonly Range[] | undefined {
  const located = locateTemplate(stream, position, others);
  if (!located) return undefined;
  const extents = variableAt(located)?.places ?? namesAt(located) ?? keywordsAt(located);
  return extents?.map(({ start, end }) => located.rangeOf(start, end));
}

/** The variable at the position; undefined for `$` and for one that is not declared. */
export function variableAt({ template, offset }: LocatedTemplate): TemplateVariable | undefined {
  return template.parsed.trees
    .flatMap(templateVariables)
    .find(({ places }) => places.some((place) => touches(place, offset)));
}

function namesAt({ template, offset }: LocatedTemplate): readonly Extent[] | undefined {
  const defined = template.parsed.trees.flatMap(({ name, nameAt }) => (nameAt ? [{ name, extent: nameAt }] : []));
  const names = [...defined, ...calledTemplates(template)];
  const found = names.find(({ extent }) => touches(extent, offset));
  return found && names.filter(({ name }) => name === found.name).map(({ extent }) => extent);
}

function keywordsAt({ template, offset }: LocatedTemplate): readonly Extent[] | undefined {
  return templateBlocks(templateTokens(template.text))
    .map(({ heads, jumps }) => [...heads.map(({ keyword }) => keyword), ...jumps])
    .find((keywords) => keywords.some((keyword) => touches(keyword, offset)));
}

function touches({ start, end }: Extent, offset: number): boolean {
  return offset >= start && offset <= end;
}
