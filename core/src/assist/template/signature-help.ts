import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { FUNCTION_DOCS } from '../../checks/template/function-docs.js';
import { memberOf } from '../../checks/template/member.js';
import { functionsOf } from '../../checks/template/template-releases.js';
import { renderPhrase, type Translations } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { scopeIn } from './complete-template.js';
import { type LocatedTemplate, locateTemplate } from './locate-template.js';
import { commandAt } from './open-command.js';
import { pathType } from './path-type.js';

/** How a function or method is called, and which of its parameters the position is for. */
export interface TemplateSignature {
  /** `index list keys…` */
  readonly label: string;
  readonly parameters: readonly string[];
  /** From 0. */
  readonly active: number;
  /** Empty: there is nothing to say. */
  readonly documentation: string;
}

/**
 * The function or method whose arguments are being written at a position; undefined where there is none.
 *
 * @param others the manifests of other files
 * @param translations default: English
 */
export function signatureHelp(
  stream: StreamAnalysis,
  position: Position,
  others: readonly ManifestFacts[],
  translations: Translations = {},
): TemplateSignature | undefined {
  const located = locateTemplate(stream, position, others);
  if (!located) return undefined;
  const before = located.template.text.slice(0, located.offset);
  const start = before.lastIndexOf('{{');
  if (start < 0 || before.includes('}}', start)) return undefined;
  const command = commandAt(before.slice(start));
  // a name that is still written is no call yet
  if (command?.head === undefined || command.isHead) return undefined;
  const { head, isFunction, count } = command;
  const signature = isFunction
    ? ofFunction(head, located, translations)
    : ofMethod(head, located, before.slice(0, start), translations);
  if (!signature || signature.parameters.length === 0) return undefined;
  // the last parameter takes all further arguments where it may
  return { ...signature, active: Math.min(count, signature.parameters.length - (signature.repeats ? 1 : 0)) };
}

type Signature = Omit<TemplateSignature, 'active'> & { readonly repeats: boolean };

function ofFunction(name: string, { release }: LocatedTemplate, translations: Translations): Signature | undefined {
  const doc = Object.hasOwn(FUNCTION_DOCS, name) && functionsOf(release).has(name) ? FUNCTION_DOCS[name] : undefined;
  if (!doc) return undefined;
  const [, ...parameters] = doc.signature.split(' ');
  return {
    label: doc.signature,
    parameters,
    documentation: renderPhrase(doc.descriptionIn?.(release) ?? doc.description, translations),
    repeats: parameters.at(-1)?.endsWith('…') === true,
  };
}

function ofMethod(
  head: string,
  located: LocatedTemplate,
  prefix: string,
  translations: Translations,
): Signature | undefined {
  const dot = head.lastIndexOf('.');
  if (dot < 0) return undefined;
  const name = head.slice(dot + 1);
  const owner = pathType(head.slice(0, dot), scopeIn(located, prefix));
  const member = memberOf(owner, name);
  if (!member || member === 'missing' || member.kind !== 'method') return undefined;
  const { variadic } = member.signature;
  const parameters = member.signature.parameters.map(
    (parameter, index, all) => `${parameter.name}${variadic && index === all.length - 1 ? '…' : ''}`,
  );
  return {
    label: [name, ...parameters].join(' '),
    parameters,
    documentation: member.doc?.description ? renderPhrase(member.doc.description, translations) : '',
    repeats: variadic,
  };
}
