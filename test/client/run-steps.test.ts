import { describe, expect, it } from 'vitest';
import { type Progress, runSteps, type Step, type StepNumber } from '../../client/src/infrastructure/run-steps.js';

interface Draft {
  readonly answers: Readonly<Record<string, string>>;
}

const begin = { draft: { answers: {} }, current: 0 };

/** Steps with given answers, in the order in which they are asked. */
function script(answers: readonly (string | undefined)[]) {
  const asked: (StepNumber & { readonly name: string; readonly before: string | undefined })[] = [];
  let next = 0;
  const step = (name: string, applies?: (draft: Draft) => boolean): Step<Draft> => ({
    ...(applies && { applies }),
    async ask(draft, number) {
      asked.push({ name, before: draft.answers[name], ...number });
      const answer = answers[next++];
      if (answer === undefined || answer === 'back') return answer;
      return { answers: { ...draft.answers, [name]: answer } };
    },
  });
  return { asked, step };
}

describe('steps', () => {
  it('are asked in order, and only those that apply are counted', async () => {
    const { asked, step } = script(['tenant', 'anna', 'x']);
    const steps = [step('owner'), step('user', ({ answers }) => answers.owner === 'tenant'), step('name')];
    const draft = await runSteps(steps, begin.draft);
    expect(draft?.answers).toEqual({ owner: 'tenant', user: 'anna', name: 'x' });
    expect(asked.map(({ name, step: at, total }) => `${name} ${at}/${total}`)).toEqual([
      'owner 1/2',
      'user 2/3',
      'name 3/3',
    ]);
  });

  it('keep answers when the user goes back, and skip steps that no longer apply', async () => {
    const { asked, step } = script(['tenant', 'anna', 'back', 'back', 'global', 'x']);
    const steps = [step('owner'), step('user', ({ answers }) => answers.owner === 'tenant'), step('name')];
    const draft = await runSteps(steps, begin.draft);
    expect(draft?.answers).toEqual({ owner: 'global', user: 'anna', name: 'x' });
    expect(asked.map(({ name, before }) => [name, before])).toEqual([
      ['owner', undefined],
      ['user', undefined],
      ['name', undefined],
      ['user', 'anna'],
      ['owner', 'tenant'],
      ['name', undefined],
    ]);
  });

  it('end without a draft when the user cancels', async () => {
    const { step } = script(['tenant', undefined]);
    expect(await runSteps([step('owner'), step('name')], begin.draft)).toBeUndefined();
  });

  it('continue where a cancelled run ended', async () => {
    const { asked, step } = script(['x', undefined, 'y']);
    const steps = [step('owner'), step('name')];
    let kept: Progress<Draft> = begin;
    const keep = (progress: Progress<Draft>) => {
      kept = progress;
    };
    expect(await runSteps(steps, kept.draft, kept.current, keep)).toBeUndefined();
    expect(await runSteps(steps, kept.draft, kept.current, keep)).toEqual({ answers: { owner: 'x', name: 'y' } });
    expect(asked.map(({ name }) => name)).toEqual(['owner', 'name', 'name']);
  });

  it('ask the last step again when no other is left', async () => {
    const { asked, step } = script(['y']);
    await runSteps([step('owner')], { answers: { owner: 'x' } }, 3);
    expect(asked.map(({ name, before }) => [name, before])).toEqual([['owner', 'x']]);
  });

  it('keep what a step with several questions has learned when the user goes back', async () => {
    const { asked, step } = script(['x', 'z', undefined]);
    const many: Step<Draft> = {
      async ask({ answers }, _, keep) {
        keep({ answers: { ...answers, conditions: 'one' } });
        return 'back';
      },
    };
    let kept: Progress<Draft> = begin;
    await runSteps(
      [step('name'), { ...many, applies: () => asked.length < 2 }, step('end')],
      begin.draft,
      0,
      (progress) => {
        kept = progress;
      },
    );
    expect(kept.draft.answers).toEqual({ name: 'z', conditions: 'one' });
  });

  it('do not go back past the first', async () => {
    const { asked, step } = script(['back', 'a']);
    await runSteps([step('owner')], begin.draft);
    expect(asked).toHaveLength(2);
  });
});
