import { partsOf, type StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { dotTypes } from '../../checks/template/dot-types.js';
import { FUNCTION_DOCS } from '../../checks/template/function-docs.js';
import { installedTemplates } from '../../checks/template/installed-templates.js';
import { memberNames, memberOf } from '../../checks/template/member.js';
import { functionsOf } from '../../checks/template/template-releases.js';
import type { Scope } from '../../checks/template/walk-template.js';
import type { Type } from '../../go/template/index.js';
import type { Release } from '../../model/release/release.js';
import { knownLabels } from '../../model/schema/navigate.js';
import type { Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import type { Completion } from '../completion/completion-item.js';
import { completeKeyword } from './complete-keyword.js';
import { functionText, memberText } from './hover-template.js';
import { type LocatedTemplate, locateTemplate } from './locate-template.js';
import { commandAt } from './open-command.js';
import { pathType } from './path-type.js';
import { scopeAt } from './scope-at.js';

const NAME_IN_CALL = /\b(?:template|block)\s+"([^"\\]*)$/;
const CALL = /\b(?:template|block)\s+["`]([^"`]*)["`]/g;
const MEMBER = /(^|[\s({|=,]|\$\w*(?:\.\w+)*|(?:\.\w+)+)\.(\w*)$/;
const VARIABLE = /\$\w*$/;
const WORD = /(?:^|[\s({|=])([A-Za-z]\w*)?$/;

type Offer = Pick<Completion, 'label' | 'type' | 'detail' | 'documentation'>;

/**
 * Completes a position in a ConfigMap entry that a manifest uses as templates; undefined elsewhere.
 *
 * @param translations default: English
 */
export function completeTemplate(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
  translations: Translations = {},
): readonly Completion[] | undefined {
  const located = locateTemplate(stream, position, others);
  if (!located) return undefined;
  const before = located.template.text.slice(0, located.offset);
  const start = before.lastIndexOf('{{');
  if (start < 0 || before.includes('}}', start)) return [];
  const action = before.slice(start + 2).replace(/^-(?=\s)/, '');
  if (action.startsWith('/*')) return [];
  const name = NAME_IN_CALL.exec(action);
  if (name)
    return items(
      located,
      name[1] ?? '',
      knownNames(stream, others).map((label) => ({ label, type: 'template' })),
    );
  // The cursor is inside a string literal, where the template language does not apply.
  if ((action.match(/"/g) ?? []).length % 2 === 1) return [];
  // no path is longer
  const member = MEMBER.exec(action.slice(-1000));
  if (member) return members(located, before.slice(0, start), member, translations);
  const variable = VARIABLE.exec(action);
  if (variable) {
    const names = [...(scopeIn(located, before.slice(0, start))?.variables.keys() ?? ['$'])];
    return items(
      located,
      variable[0],
      names.map((label) => ({ label, type: 'variable' })),
    );
  }
  const word = WORD.exec(action);
  if (!word) return [];
  const typed = word[1] ?? '';
  const written = action.slice(0, action.length - typed.length);
  const command = commandAt(before.slice(start, before.length - typed.length));
  if (command?.head !== undefined) return completeArgument(located, before.slice(0, start), typed, translations);
  const isFirst = /^\s*(?:else\s+)?$/.test(written);
  return [
    ...(isFirst ? completeKeyword(located, start, typed, written.includes('else'), translations) : []),
    ...items(located, typed, callable(located.release, translations)),
  ];
}

/** The functions of the release. */
function callable(release: Release, translations: Translations): readonly Offer[] {
  const available = functionsOf(release);
  return Object.keys(FUNCTION_DOCS).flatMap((label) => {
    if (!available.has(label)) return [];
    const documentation = functionText(label, release, translations);
    return [{ label, type: 'function' as const, ...(documentation !== undefined && { documentation }) }];
  });
}

/** Fields of the dot and variables: a function as an argument would need parentheses. */
function completeArgument(
  located: LocatedTemplate,
  prefix: string,
  typed: string,
  translations: Translations,
): readonly Completion[] {
  const scope = scopeIn(located, prefix);
  const fields = membersOf(scope?.dot, translations).map((offer) => ({ ...offer, label: `.${offer.label}` }));
  const variables = [...(scope?.variables.keys() ?? [])].map((label) => ({ label, type: 'variable' as const }));
  return items(located, typed, [...fields, ...variables]);
}

function members(
  located: LocatedTemplate,
  prefix: string,
  [, base = '', typed = '']: RegExpExecArray,
  translations: Translations,
): readonly Completion[] {
  const scope = scopeIn(located, prefix);
  const written = base.trim().replace(/[({|=,]$/, '');
  const type = pathType(written, scope);
  return items(located, typed, [...membersOf(type, translations), ...labelsOf(type, written.split('.').at(-1))]);
}

function membersOf(type: Type | undefined, translations: Translations): readonly Offer[] {
  return memberNames(type).flatMap((label) => {
    const member = memberOf(type, label);
    if (!type || !member || member === 'missing') return [];
    const documentation = memberText(label, type, member, translations);
    return [
      {
        label,
        type: member.kind === 'method' ? ('method' as const) : ('field' as const),
        ...(member.type && { detail: member.type.name }),
        ...(documentation !== undefined && { documentation }),
      },
    ];
  });
}

/** The known labels, for a field that holds labels. A name with other characters cannot follow a dot. */
function labelsOf(type: Type | undefined, field: string | undefined): readonly Pick<Completion, 'label' | 'type'>[] {
  if (type?.name !== 'template.KV' || !field?.endsWith('Labels')) return [];
  return [...knownLabels()].filter((label) => /^\w+$/.test(label)).map((label) => ({ label, type: 'label' }));
}

/** What can be used after a text of a template that breaks off. */
export function scopeIn(located: LocatedTemplate, prefix: string): Scope | undefined {
  const called = new Set(located.entries.flatMap(({ text }) => [...text.matchAll(CALL)].map(([, name]) => name)));
  return scopeAt(prefix, typesByName(located), located.release, (name) => called.has(name));
}

/** The data that each template runs on, from the parts of all entries that can be parsed. */
function typesByName({ entries, release }: LocatedTemplate): ReadonlyMap<string, Type | undefined> {
  const dots = dotTypes(
    entries.flatMap(({ parsed }) => parsed.trees),
    release,
  );
  return new Map([...dots].map(([{ name }, type]) => [name, type]));
}

/** The names of all known templates, including the manager’s own. */
function knownNames(stream: StreamAnalysis, others: readonly ManifestFacts[]): readonly string[] {
  const defined = [...partsOf(stream).map(({ analysis }) => analysis), ...others].flatMap(({ templates }) =>
    templates.map(({ name }) => name),
  );
  return [...new Set([...defined, ...installedTemplates(stream.release)])].filter((name) => name !== '');
}

function items(
  { offset, rangeOf }: LocatedTemplate,
  typed: string,
  candidates: readonly Offer[],
): readonly Completion[] {
  const range = rangeOf(offset - typed.length, offset);
  return candidates.map((candidate, index) => ({
    ...candidate,
    insertion: [candidate.label],
    range,
    sortText: String(index).padStart(3, '0'),
  }));
}
