import type { RuleMeta } from '../../model/finding/draft.js';
import type { Finding, Fix, TextEdit } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { closest } from '../../text/closest.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { SuppressedSpan } from './suppressed-spans.js';
import { COMMENT_PREFIX, type PlacedComment, SCOPES, type SuppressionComment } from './suppression-comment.js';

interface Usage {
  /** The spans of a comment that suppress nothing; missing: all suppress something. */
  readonly idle: ReadonlyMap<SuppressionComment, readonly SuppressedSpan[]>;
  readonly unmatchedEnds: ReadonlySet<SuppressionComment>;
  readonly checks: readonly RuleMeta[];
}

/** The findings of a comment that suppresses nothing, or that names an unknown rule. */
export function reportUnused(placed: PlacedComment, usage: Usage): readonly Finding[] {
  const { comment, checked, first } = placed;
  const { scope, word, wordRange, range, removal } = comment;
  if (scope === 'unknown')
    return [
      misspelt(
        wordRange,
        word,
        Object.keys(SCOPES),
        phrase('Unknown comment “{name}”.', { name: `${COMMENT_PREFIX}${word}` }),
        removal,
      ),
    ];
  const unknown = comment.rules
    .filter(({ id }) => !usage.checks.some((check) => check.id === id))
    .map(({ id, range: place, removal: ruleRemoval }) =>
      misspelt(
        place,
        id,
        usage.checks.map((check) => check.id),
        phrase('Unknown rule “{name}”.', { name: id }),
        comment.rules.length === 1 ? removal : ruleRemoval,
      ),
    );
  if (scope === 'file' && !first)
    return [report(range, phrase('A comment for the whole file belongs in the first document.'), [remove(removal)])];
  if (usage.unmatchedEnds.has(comment))
    return [
      ...unknown,
      report(range, phrase('No rule is disabled that this comment could enable again.'), [remove(removal)]),
    ];
  return checked && scope !== 'end' ? [...unknown, ...unusedRules(comment, usage)] : unknown;
}

/** The finding of the first comment that is not read because there are too many. */
export function reportIgnored({ range }: SuppressionComment, limit: number): Finding {
  const message = phrase('A file may suppress at most {limit} rules: this comment and those below it have no effect.', {
    limit,
  });
  return report(range, message, []);
}

function unusedRules(comment: SuppressionComment, { idle: idleSpans, checks }: Usage): readonly Finding[] {
  const own = idleSpans.get(comment) ?? [];
  if (comment.rules.length === 0)
    return own.length === 0
      ? []
      : [report(comment.range, phrase('This comment suppresses nothing.'), [remove(comment.removal)])];
  const ownRules = new Set(own.map(({ rule }) => rule));
  const idle = comment.rules.filter(({ id }) => {
    const check = checks.find((each) => each.id === id);
    // The comment may suppress a finding of another target version.
    return check && !check.appliesTo && ownRules.has(id);
  });
  if (idle.length === comment.rules.length)
    return [report(comment.range, phrase('This comment suppresses nothing.'), [remove(comment.removal)])];
  return idle.map(({ id, range, removal }) =>
    report(range, phrase('There is no “{rule}” finding here to suppress.', { rule: id }), [remove(removal)]),
  );
}

function misspelt(range: Range, name: string, known: readonly string[], message: Phrase, removal: TextEdit): Finding {
  const suggestion = closest(name, known);
  if (!suggestion) return report(range, message, [remove(removal)]);
  const { message: title, phrase: titlePhrase } = worded(phrase('Change to “{value}”', { value: suggestion }));
  return report(range, message, [
    { title, phrase: titlePhrase, edits: [{ range, newText: suggestion }], preferred: true, safe: false },
    { ...remove(removal), preferred: false, safe: false },
  ]);
}

function remove(edit: TextEdit): Fix {
  const { message: title, phrase: titlePhrase } = worded(phrase('Remove unused suppression'));
  return { title, phrase: titlePhrase, edits: [edit], preferred: true, safe: true };
}

function report(range: Range, message: Phrase, fixes: readonly Fix[]): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.suppression;
  return { code: id, family, severity, ...worded(message), range, path: '', fixes, tag: 'unnecessary' };
}
