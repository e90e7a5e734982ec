import { findPackProblem } from '../../../manager/message/language-packs.js';
import type { Draft } from '../../../model/finding/draft.js';
import { membersAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { mapScalar } from '../../../yaml/map-scalar.js';
import { type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { spanOf } from '../../template/template-texts.js';
import type { Rule } from '../rule.js';

/** Longer entries are not language packs, and parsing them would take time. In UTF-16 code units. */
const MAX_LENGTH = 32_768;

/** Text that the manager accepts and `kubectl` does not (a directive, content after `---`), and Helm templates. */
const NOT_JUDGED = /^%|^---[ \t]+[^#\s]|\{\{/m;

/** The notification manager exits when it reads one, and again after each restart. */
export const languagePackInvalid: Rule = {
  meta: {
    id: 'language-pack-invalid',
    family: 'runtime',
    severity: 'error',
    summary: 'A language pack cannot be parsed, so the notification manager crashes.',
    fixes: 'none',
    // Language packs came with the function that uses them.
    appliesTo: ({ hasTranslate }) => hasTranslate,
  },
  visit: {
    root(root, report, { kind, text }) {
      const data = kind === 'ConfigMap' ? presentMember(root, 'data') : undefined;
      for (const place of membersAt(data)) {
        const draft = problemOf(place, text);
        if (draft) report({ ...draft, entry: { key: place.entry?.key ?? '', uses: ['languagePack'] } });
      }
    },
  },
};

function problemOf(place: Place, source: string): Draft | undefined {
  const { node } = place;
  const pack = stringAt(place);
  if (pack === undefined || node.kind !== 'scalar' || pack.length > MAX_LENGTH || NOT_JUDGED.test(pack))
    return undefined;
  const problem = findPackProblem(pack);
  if (!problem) return undefined;
  const { reason } = problem;
  const blanks = /^\s*/.exec(pack.slice(problem.start))?.[0].length ?? 0;
  const start = problem.start + blanks;
  // the mark covers one line, never a block
  const [line = ''] = pack.slice(start, Math.max(problem.end, start + 1)).split(/[\r\n]/, 1);
  const at = spanOf({ text: pack, map: () => mapScalar(node, source) }, start, start + line.length);
  const message = phrase('This language pack cannot be parsed, so the notification manager crashes. {reason}', {
    reason,
  });
  return { place, message, ...(at && { at }) };
}
