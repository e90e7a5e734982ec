import type { LabelSelector, Requirement } from '../../match/selector.js';
import type { Json } from '../object.js';
import { arrayMember, objectMember, scalarText, stringMember, stringsMember } from './json-fields.js';

/**
 * A label selector as far as it can be read; undefined when there is none. A condition without a key or operator keeps
 * its place with an empty one, so that it fails where it stands instead of silently letting everything through.
 */
export function readSelector(parent: Json | undefined, name: string): LabelSelector | undefined {
  const selector = objectMember(parent, name);
  if (selector === undefined) return undefined;
  const matchLabels = objectMember(selector, 'matchLabels');
  const matchExpressions = arrayMember(selector, 'matchExpressions');
  return {
    ...(matchLabels && { matchLabels: readLabels(matchLabels) }),
    ...(matchExpressions && { matchExpressions: matchExpressions.map(readRequirement) }),
  };
}

function readLabels(labels: Readonly<Record<string, Json>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, scalarText(value) ?? '']));
}

function readRequirement(requirement: Json): Requirement {
  const regexValue = stringMember(requirement, 'regexValue');
  return {
    key: stringMember(requirement, 'key') ?? '',
    operator: stringMember(requirement, 'operator') ?? '',
    ...(arrayMember(requirement, 'values') && { values: stringsMember(requirement, 'values') }),
    ...(regexValue !== undefined && { regexValue }),
  };
}
