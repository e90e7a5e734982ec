import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { calledTemplates } from '../../checks/template/template-calls.js';
import { type TemplateText, templateCall } from '../../checks/template/template-texts.js';
import type { Extent } from '../../go/template/index.js';
import type { Position } from '../../text/position.js';
import type { Range } from '../../text/range.js';
import { shiftRange } from '../../text/range.js';
import { stringAt } from '../../yaml/place.js';
import { documentAt, locate } from '../locate.js';
import { locateTemplate } from './locate-template.js';

/** The name of a template and its range. */
export interface TemplateName {
  readonly name: string;
  readonly range: Range;
}

/** The template named at a position: in a call, in its definition, or by a receiver or the manager's options. */
export function templateNameAt(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
): TemplateName | undefined {
  const located = locateTemplate(stream, position, others);
  if (located) {
    const { template, offset, rangeOf } = located;
    const found = namesIn(template).find(({ extent }) => offset >= extent.start && offset <= extent.end);
    return found && { name: found.name, range: rangeOf(found.extent.start, found.extent.end) };
  }
  return namedByReceiver(stream, position);
}

function namedByReceiver(stream: StreamAnalysis, position: Position): TemplateName | undefined {
  const document = documentAt(stream, position);
  const field = document && locate(stream, position);
  if (!document || !field || field.onKey) return undefined;
  const { place, lines, line } = field;
  if (place.step !== 'template' && place.step !== 'titleTemplate') return undefined;
  const call = templateCall(place, document.document.text);
  const written = stringAt(place) ?? '';
  if (!call) return undefined;
  const whole = shiftRange(lines.rangeOf(place.node.start, place.node.end), line);
  if (call.text !== written) return written.includes('{{') ? undefined : { name: written, range: whole };
  const map = call.map();
  const offset = map?.toText(lines.offsetAt({ line: position.line - line, character: position.character }));
  const found = namesIn(call).find(
    ({ extent }) => offset !== undefined && offset >= extent.start && offset <= extent.end,
  );
  if (!found || !map) return undefined;
  const { start, end } = found.extent;
  return { name: found.name, range: shiftRange(lines.rangeOf(map.toDocument(start), map.toDocument(end)), line) };
}

function namesIn(template: TemplateText): readonly { readonly name: string; readonly extent: Extent }[] {
  const defined = template.parsed.trees.flatMap(({ name, nameAt }) => (nameAt ? [{ name, extent: nameAt }] : []));
  return [...defined, ...calledTemplates(template)];
}
