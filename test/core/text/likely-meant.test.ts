import { expect, it } from 'vitest';
import { likelyMeant } from '../../../core/src/text/likely-meant.js';

it.each([
  ['oncal', 'oncall'],
  ['on-call', 'oncall'],
  ['appkey', 'AppKey'],
  ['app_key', 'app-key'],
  ['platform-oncal', 'platform-oncall'],
  ['nm.default.tex', 'nm.default.text'],
])('takes %s for a typo of %s', (name, known) => {
  expect(likelyMeant(name, ['other', known])).toBe(known);
});

it.each([
  ['ops-1', 'ops-2'],
  ['ops1', 'ops2'],
  ['oncall', 'oncall-2'],
  ['team-a', 'team-b'],
  ['prod-cn', 'prod-us'],
  ['platform-prod', 'platform-pre'],
  ['global-receiver', 'global-receiver-cn'],
  ['oncall', 'database'],
])('takes %s for another name than %s', (name, known) => {
  expect(likelyMeant(name, [known])).toBeUndefined();
});

it('does not suggest the same name', () => {
  expect(likelyMeant('oncall', ['oncall'])).toBeUndefined();
});
