import type { Draft } from '../../model/finding/draft.js';
import type { KindInfo } from '../../model/kinds.js';
import { type JsonOperation, jsonOperations, OPERATIONS } from '../../model/patch/json-patch.js';
import type { Release } from '../../model/release/release.js';
import { closest } from '../../text/closest.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase } from '../../text/phrase.js';
import { replaceValue } from '../../yaml/edit.js';
import type { YamlNode } from '../../yaml/node.js';
import { items, type Place, rootPlace, stringAt } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { isSureCorrection } from '../schema/is-sure-correction.js';
import { problemsOfPart } from './check-part.js';
import { partSetBy } from './part-set-by.js';

/**
 * The problems of a list of JSON operations: their form, and each value at the path that it is set at.
 *
 * @param kinds the kinds of the objects that it changes; empty: not known
 */
export function checkJsonPatch(
  root: Place,
  text: string,
  kinds: readonly KindInfo[],
  release: Release,
): readonly SchemaProblem[] {
  const malformed = items(root).some(({ node }) => node.kind !== 'mapping');
  if (malformed) return [];
  return jsonOperations(root).flatMap((operation) => {
    const draft = problemOf(operation);
    if (draft) return [{ check: DOCUMENT_CHECKS.patchInvalid, draft }];
    return kinds.flatMap((info) => problemsAtPath(operation, info, text, release));
  });
}

/** What makes kustomize reject an operation whatever it changes. */
function problemOf({ place, op, path, steps }: JsonOperation): Draft | undefined {
  const name = stringAt(op);
  if (!op || name === undefined || !OPERATIONS.includes(name)) {
    const suggestion = name === undefined ? undefined : closest(name, OPERATIONS);
    const operations = listPhrase(OPERATIONS);
    return {
      place: op ?? place,
      message:
        name === undefined
          ? phrase('This operation needs an “op”: one of {operations}.', { operations })
          : phrase('“{op}” is not an operation. Use one of {operations}.', { op: name, operations }),
      fixes:
        op && suggestion
          ? [
              {
                title: phrase('Change to “{value}”', { value: suggestion }),
                edits: [replaceValue(op, suggestion)],
                safe: isSureCorrection(name ?? '', suggestion),
              },
            ]
          : [],
    };
  }
  if (steps) return undefined;
  const message = path
    ? phrase('A path begins with `/`, such as `/spec/dingtalk/alertSelector`.')
    : phrase('This operation needs a “path”, such as `/spec/dingtalk/alertSelector`.');
  return { place: path ?? place, message };
}

/** The problems of the object that the operation makes, in what it sets. */
function problemsAtPath(
  operation: JsonOperation,
  info: KindInfo,
  text: string,
  release: Release,
): readonly SchemaProblem[] {
  const { value, path } = operation;
  const part = partSetBy(operation, info);
  if (!part || !value || !path) return [];
  const isWhole = (place: Place): boolean => isInside(place, value.node);
  const problems = problemsOfPart({ info, root: rootPlace(part), text, isWhole }, release);
  return problems.map(({ check, draft }) => ({ check, draft: atValue(draft, value.node, path) }));
}

/** Findings about the fields of the path are shown at the path, and only a fix of the value itself is offered. */
function atValue(draft: Draft, value: YamlNode, path: Place): Draft {
  const { start, end } = value;
  const fixes = (draft.fixes ?? []).filter((fix) =>
    fix.edits.every((edit) => edit && edit.start >= start && edit.end <= end),
  );
  if (isInside(draft.place, value)) return { ...draft, fixes };
  return { ...draft, mark: 'value', at: [path.node.start, path.node.end], fixes: [] };
}

function isInside(place: Place, value: YamlNode): boolean {
  for (let at: Place | undefined = place; at; at = at.parent) if (at.node === value) return true;
  return false;
}
