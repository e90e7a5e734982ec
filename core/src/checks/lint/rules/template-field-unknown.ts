import { STRING, type Type } from '../../../go/template/index.js';
import { dataTypesOf } from '../../../manager/message/template/data-types.js';
import { formatSeries } from '../../../model/release/manager-version.js';
import type { Release } from '../../../model/release/release.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { isSameWord } from '../../schema/is-sure-correction.js';
import { memberNames, memberOf } from '../../template/member.js';
import { reachIn } from '../../template/reach.js';
import { releasesWithMember } from '../../template/template-releases.js';
import { meant, templateDraft, visitTemplates } from '../../template/visit-templates.js';
import type { Rule } from '../rule.js';

/** Reported only where the type of the data is certain. Rendering fails at the field, and no message is sent. */
export const templateFieldUnknown: Rule = {
  meta: {
    id: 'template-field-unknown',
    family: 'runtime',
    severity: 'warning',
    summary: 'A template uses a field that the alert data does not have, so rendering fails.',
    fixes: 'mixed',
  },
  visit: {
    root(root, report, context) {
      const { release } = context;
      const reach = reachIn(context);
      visitTemplates(root, context, (template) => ({
        reach,
        member(name, extent, owner, member) {
          if (member !== 'missing') return;
          const elsewhere = otherReleases(name, owner, release);
          if (elsewhere) {
            report(templateDraft(template, extent, { message: elsewhere }));
            return;
          }
          const type = owner.name;
          const isOfAlert = owner === dataTypesOf(release).data && isMember(dataTypesOf(release).alert, name);
          const consequence = consequenceOf(name, owner, release);
          if (owner === STRING && OF_PAIR.has(name)) {
            report(templateDraft(template, extent, { message: valueOfLabel(name, consequence) }));
            return;
          }
          const { suggestion, fixes } = meant(template, extent, memberNames(owner));
          const message = isOfAlert
            ? phrase(
                'A {type} has no “{name}”, so {consequence}. Only an alert has it: write `{{ range .Alerts }}` around it.',
                {
                  type,
                  name,
                  consequence,
                },
              )
            : suggestion
              ? phrase('A {type} has no “{name}”, so {consequence}. Did you mean “{suggestion}”?', {
                  type,
                  name,
                  consequence,
                  suggestion,
                })
              : phrase('A {type} has no “{name}”, so {consequence}.', { type, name, consequence });
          report(
            templateDraft(template, extent, {
              message,
              fixes: isOfAlert ? [] : fixes.map((fix) => ({ ...fix, safe: isSameWord(name, suggestion ?? '') })),
            }),
          );
        },
      }));
    },
  },
};

/** The fields of a label's pair. */
const OF_PAIR: ReadonlySet<string> = new Set(['Name', 'Value']);

/** A `range` over labels gives their values, which are text. */
function valueOfLabel(name: string, consequence: Phrase): Phrase {
  return phrase(
    'Text has no “{name}”, so {consequence}. Repeat over pairs of labels instead: `{{ range .Labels.SortedPairs }}`.',
    { name, consequence },
  );
}

function isMember(owner: Type, name: string): boolean {
  const member = memberOf(owner, name);
  return member !== undefined && member !== 'missing';
}

/** Only other releases have the field or method. */
function otherReleases(name: string, owner: Type, release: Release): Phrase | undefined {
  const range = releasesWithMember(owner, name);
  if (!range?.since && !range?.before) return undefined;
  const args = { type: owner.name, name, consequence: consequenceOf(name, owner, release) };
  return range.since
    ? phrase(
        'A {type} has “{name}” since notification manager {version}; the targeted version is older, so {consequence}.',
        { ...args, version: formatSeries(range.since) },
      )
    : phrase('A {type} has “{name}” only before notification manager {version}, so {consequence}.', {
        ...args,
        version: range.before ? formatSeries(range.before) : '',
      });
}

function consequenceOf(name: string, owner: Type, { rendering }: Release): Phrase {
  return rendering === 'cut'
    ? phrase('every message that uses it ends there')
    : phrase('every message that uses it fails: {error}', {
        error: `can't evaluate field ${name} in type ${owner.name}`,
      });
}
