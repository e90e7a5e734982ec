import { type Place, setMember, stringAt } from '../../manifest/place.js';
import { closest } from '../../schema/closest.js';
import { replaceValue } from '../../yaml/edit.js';
import type { Report, Rule } from '../rule.js';

const TYPES = ['text', 'markdown'];

export const templateTypeUnknown: Rule = {
  meta: {
    id: 'template-type-unknown',
    family: 'admission',
    severity: 'error',
    summary: 'DingTalk’s tmplType is text or markdown.',
    fixable: true,
  },
  visit: {
    dingtalkReceiver: (place, report) => check(place, report, 'The cluster refuses it.', {}),
    // nothing checks the manager's own options: every message without a template of its own then fails to render
    dingtalkOptions: (place, report) =>
      check(place, report, 'No message can be rendered with it.', { family: 'runtime' }),
  },
};

function check(place: Place, report: Report, consequence: string, family: { readonly family?: 'runtime' }): void {
  const type = setMember(place, 'tmplType');
  const name = stringAt(type);
  if (!type || name === undefined || name === '' || TYPES.includes(name)) return;
  const suggestion = closest(name, TYPES) ?? (name.toLowerCase() === 'md' ? 'markdown' : undefined);
  report({
    ...family,
    place: type,
    message: `“${name}” is not a type of DingTalk message. ${consequence} Write text or markdown.`,
    fixes: (suggestion ? [suggestion] : TYPES).map((fix) => ({
      title: `Change to “${fix}”`,
      edits: [replaceValue(type, fix)],
      preferred: fix === suggestion,
    })),
  });
}
