import { describe, expect, it } from 'vitest';
import { parseManagerVersion, TARGET_NAMES } from '#core';
import { choiceAfter, choiceOf, releaseChoices } from '../../client/src/features/upgrade/upgrade-choices.js';

const names = (current?: string) =>
  releaseChoices(current === undefined ? undefined : parseManagerVersion(current)).map(({ name }) => name);

describe('the releases to choose from', () => {
  it('are versions, oldest first', () => expect(names()).toEqual(TARGET_NAMES));
  it.each(['3.3', 'ks-4.1', 'next', '2.6'])('contain the current target %s once', (current) =>
    expect(names(current)).toEqual(TARGET_NAMES),
  );
  it.each(['2.5.1', '1.0'])('begin with the current target %s if it is another one', (current) =>
    expect(names(current)).toEqual([current, ...TARGET_NAMES]),
  );
});

describe('the release after', () => {
  it.each([
    ['3.3', '3.4'],
    ['3.4', '4.1'],
    ['4.1', '2.6'],
    ['2.6', 'next'],
    ['2.5.1', '2.6'],
  ])('%s is %s', (from, to) => {
    const choice = choiceOf(from);
    expect(choice && choiceAfter(choice)?.name).toBe(to);
  });
});

it.each(['', 'soon', '9'])('“%s” names no release', (text) => expect(choiceOf(text)).toBeUndefined());
