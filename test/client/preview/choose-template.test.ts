import { expect, it } from 'vitest';
import type { UsedTemplateAnswer } from '#server/protocol';
import { chooseTemplate } from '../../../client/src/features/preview/choose-template.js';
import { lines } from './preview-fixture.js';

const template = (name: string, start: number, end: number): UsedTemplateAnswer => ({
  name,
  extent: lines(start, end),
  receiver: { uri: 'file:///a.yaml', name: 'team' },
  sample: null,
});
const TEMPLATES = [template('first', 5, 7), template('second', 9, 12)];

it.each([
  [6, 'first'],
  [10, 'second'],
  [20, 'first'],
])('line %i: %s', (line, name) => expect(chooseTemplate(TEMPLATES, { line, character: 1 })?.name).toBe(name));

it('is the first one without a cursor', () => expect(chooseTemplate(TEMPLATES, undefined)?.name).toBe('first'));
