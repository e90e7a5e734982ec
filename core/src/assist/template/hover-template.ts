import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { dotTypes } from '../../checks/template/dot-types.js';
import { FUNCTION_DOCS } from '../../checks/template/function-docs.js';
import type { Member } from '../../checks/template/member.js';
import { releasesWithFunction, releasesWithMember } from '../../checks/template/template-releases.js';
import { walkTemplate } from '../../checks/template/walk-template.js';
import type { Extent, Type } from '../../go/template/index.js';
import { formatSeries } from '../../model/release/manager-version.js';
import type { Release } from '../../model/release/release.js';
import type { VersionRange } from '../../model/release/version-range.js';
import { phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import type { Hover } from '../hover.js';
import { locateTemplate } from './locate-template.js';

/**
 * Describes the function, field, variable or dot at a position in a ConfigMap entry that a manifest uses as templates.
 *
 * @param translations default: English
 */
export function hoverTemplate(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
  translations: Translations = {},
): Hover | undefined {
  const located = locateTemplate(stream, position, others);
  if (!located) return undefined;
  const { template, entries, offset, release, rangeOf } = located;
  let found: { readonly extent: Extent; readonly markdown: string } | undefined;
  const offer = (extent: Extent, markdown: () => string | undefined): void => {
    if (found || offset < extent.start || offset > extent.end) return;
    const text = markdown();
    if (text !== undefined) found = { extent, markdown: text };
  };
  const dots = dotTypes(
    entries.flatMap(({ parsed }) => parsed.trees),
    release,
  );
  for (const tree of template.parsed.trees)
    walkTemplate(tree, dots.get(tree), {
      function: (name, extent) => offer(extent, () => functionText(name, release, translations)),
      member: (name, extent, owner, member) => offer(extent, () => memberText(name, owner, member, translations)),
      value: (extent, type) =>
        offer(extent, () => type && `**${template.text.slice(extent.start, extent.end)}** \`${type.name}\``),
    });
  return found && { markdown: found.markdown, range: rangeOf(found.extent.start, found.extent.end) };
}

export function functionText(name: string, release: Release, translations: Translations): string | undefined {
  const doc = Object.hasOwn(FUNCTION_DOCS, name) ? FUNCTION_DOCS[name] : undefined;
  if (!doc) return undefined;
  const result = typeof doc.result === 'object' ? ` → ${doc.result.name}` : '';
  const description = renderPhrase(doc.descriptionIn?.(release) ?? doc.description, translations);
  const range = rangeText(releasesWithFunction(name), translations);
  return `**${name}** \`${doc.signature}${result}\`\n\n${description}${range}\n\n\`\`\`gotemplate\n${doc.example}\n\`\`\``;
}

/** Which releases have something, after its description; empty: all of them. */
function rangeText({ since, before }: VersionRange, translations: Translations): string {
  const sentences = [
    ...(since
      ? [phrase('Since version {version} of the notification manager.', { version: formatSeries(since) })]
      : []),
    ...(before
      ? [phrase('Only before version {version} of the notification manager.', { version: formatSeries(before) })]
      : []),
  ];
  return sentences.map((sentence) => `\n\n${renderPhrase(sentence, translations)}`).join('');
}

export function memberText(
  name: string,
  owner: Type,
  member: Member | 'missing',
  translations: Translations,
): string | undefined {
  if (member === 'missing') return undefined;
  const { type, doc } = member;
  const parameters = member.kind === 'method' ? member.signature.parameters.map((parameter) => parameter.name) : [];
  const more = member.kind === 'method' && member.signature.variadic ? '…' : '';
  const signature = member.kind === 'method' ? `(${parameters.join(', ')}${more}) ` : '';
  const head = `**${name}** ${type ? `\`${signature}${type.name}\`` : ''}`.trim();
  const description = doc?.description ?? (member.kind === 'entry' ? ENTRY : undefined);
  const range = rangeText((member.kind !== 'entry' && releasesWithMember(owner, name)) || {}, translations);
  return description ? `${head}\n\n${renderPhrase(description, translations)}${range}` : head;
}

const ENTRY = phrase('The value of this key; empty when it is missing.');
