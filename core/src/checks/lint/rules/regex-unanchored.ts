import type { Draft, FixDraft } from '../../../model/finding/draft.js';
import { knownLabelValues } from '../../../model/schema/navigate.js';
import { readPlainPattern, withoutAnchors } from '../../../model/selector/plain-pattern.js';
import { splitAlternatives } from '../../../model/selector/split-alternatives.js';
import { phrase } from '../../../text/phrase.js';
import { quoteScalar, replaceValue } from '../../../yaml/edit.js';
import { type Place, stringAt } from '../../../yaml/place.js';
import { hasMatch, requirementParts } from '../requirement.js';
import { rewriteAsIn } from '../rewrite-as-in.js';
import type { Rule } from '../rule.js';
import { testsAlerts } from '../selector-subject.js';

export const regexUnanchored: Rule = {
  meta: {
    id: 'regex-unanchored',
    family: 'runtime',
    severity: 'information',
    sometimes: ['warning', 'hint'],
    summary: 'Match finds its expression anywhere in the value, but this one seems meant for the whole value.',
    fixes: 'unsafe',
  },
  visit: {
    requirement(place, report, context) {
      const { key, known, regexValue } = requirementParts(place);
      const regex = stringAt(regexValue);
      if (!known?.usesRegex || !regexValue || !regex) return;
      // Without Match an anchor helps nobody.
      const found =
        (hasMatch(context) ? (halfAnchored(regex, regexValue) ?? wildcardAtOneEnd(regex, regexValue)) : undefined) ??
        (testsAlerts(place) ? knownValues(regex, regexValue, stringAt(key) ?? '', place, context.text) : undefined);
      if (found) report(found);
    },
  },
};

/** `^a|b$`: the anchors are probably meant for all alternatives. */
function halfAnchored(regex: string, place: Place): Draft | undefined {
  if (!regex.startsWith('^') || !regex.endsWith('$') || !regex.includes('|')) return undefined;
  const parts = (splitAlternatives(regex) ?? []).map(withoutAnchors);
  const bound = (part: (typeof parts)[number], index: number): boolean =>
    part.text !== '' && part.start === (index === 0) && part.end === (index === parts.length - 1);
  if (parts.length < 2 || !parts.every(bound)) return undefined;
  return {
    place,
    severity: 'warning',
    message: phrase(
      '“^” applies only to the first alternative and “$” only to the last. Put the alternatives in a group: `{pattern}`.',
      { pattern: `^(${regex.slice(1, -1)})$` },
    ),
    fixes: [rewrite(place, `^(${regex.slice(1, -1)})$`)],
  };
}

/** `prod-.*`: in an unanchored search `.*` at an end changes nothing; its author expects a whole-value comparison. */
function wildcardAtOneEnd(regex: string, place: Place): Draft | undefined {
  if (!regex.includes('.*')) return undefined;
  const parts = splitAlternatives(regex) ?? [];
  const wild = parts.map((part) => [part.startsWith('.*'), /(?<!\\)(?:\\\\)*\.\*$/.test(part)] as const);
  if (parts.some((part) => /[$^]|\\[AbBz]|^$/.test(part))) return undefined;
  if (!wild.some(([start, end]) => start !== end) || wild.some(([start, end]) => start && end)) return undefined;
  const pattern = parts.length === 1 ? `^${regex}$` : `^(${regex})$`;
  return {
    place,
    message: phrase(
      'The expression is found anywhere in the value, so “.*” at its start or end has no effect. To match the whole value, use `{pattern}`.',
      { pattern },
    ),
    fixes: [rewrite(place, pattern)],
  };
}

/** Expressions that are plain values of the label: `critical`. */
function knownValues(regex: string, place: Place, key: string, requirement: Place, text: string): Draft | undefined {
  const known = knownLabelValues(key);
  const plain = known.length === 0 ? undefined : readPlainPattern(regex);
  if (!plain || plain.whole || !plain.texts.every((value) => known.some((candidate) => candidate.value === value)))
    return undefined;
  const fix = rewriteAsIn(requirement, plain.texts, text);
  return {
    place,
    severity: 'hint',
    message: phrase('The expression is found anywhere in the value. To compare whole values of “{key}”, use “In”.', {
      key,
    }),
    fixes: fix ? [fix] : [],
  };
}

function rewrite(place: Place, pattern: string): FixDraft {
  return {
    title: phrase('Anchor the expression: `{pattern}`', { pattern }),
    edits: [replaceValue(place, quoteScalar(pattern))],
  };
}
