import { InputBoxValidationSeverity, QuickInputButtons, window } from 'vscode';
import type { Phrase } from '#core';
import { localize } from '../../infrastructure/localize.js';
import type { StepNumber } from '../../infrastructure/run-steps.js';

export interface TextQuestion extends StepNumber {
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly password?: boolean;
  /** Returns the problem, or undefined. Called at every keystroke. */
  readonly check: (value: string) => Phrase | undefined;
  /** A note that does not block the step. */
  readonly remark?: (value: string) => Phrase | undefined;
  /** Shows a Back button even in the first step, to return to a question of the same step. */
  readonly backable?: boolean;
}

/** An input box that stays open until the text is valid, or the user goes back or cancels. */
export function askText(question: TextQuestion): Promise<string | 'back' | undefined> {
  const { title, prompt, placeholder, value, password = false, step, total, check, remark } = question;
  const box = window.createInputBox();
  Object.assign(box, { title, prompt, value, password, step, totalSteps: total, ignoreFocusOut: true });
  if (placeholder !== undefined) box.placeholder = placeholder;
  if (step > 1 || question.backable) box.buttons = [QuickInputButtons.Back];
  const validate = (shown: boolean): boolean => {
    const problem = check(box.value);
    const note = problem ?? remark?.(box.value);
    // an empty box shows no error before anything is typed
    box.validationMessage =
      note && (shown || box.value !== '' || !problem)
        ? {
            message: localize(note),
            severity: problem ? InputBoxValidationSeverity.Error : InputBoxValidationSeverity.Info,
          }
        : undefined;
    return problem === undefined;
  };
  return new Promise((resolve) => {
    const finish = (answer: string | 'back' | undefined): void => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue(() => validate(false));
    box.onDidAccept(() => {
      if (validate(true)) finish(box.value.trim());
    });
    box.onDidTriggerButton(() => finish('back'));
    box.onDidHide(() => finish(undefined));
    validate(false);
    box.show();
  });
}
