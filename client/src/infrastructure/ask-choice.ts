import { type QuickInputButton, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import type { StepNumber } from './run-steps.js';

export interface ChoiceQuestion<Item extends QuickPickItem> extends StepNumber {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** The preselected items. */
  readonly chosen: readonly Item[];
  readonly many?: boolean;
  readonly backable?: boolean;
  /** Makes an item of the typed filter text; undefined: none. */
  readonly typed?: (text: string) => Item | undefined;
}

/** The selected items, or the one item whose button was clicked. */
export interface Choice<Item> {
  readonly items: readonly Item[];
  readonly button?: QuickInputButton;
}

/** A quick pick that stays open until the user selects something, goes back or cancels. */
export function askChoice<Item extends QuickPickItem>(
  question: ChoiceQuestion<Item>,
): Promise<Choice<Item> | 'back' | undefined> {
  const { title, placeholder, items, chosen, many = false, step, total, typed } = question;
  const pick = window.createQuickPick<Item>();
  Object.assign(pick, { title, placeholder, canSelectMany: many, step, totalSteps: total, ignoreFocusOut: true });
  pick.matchOnDescription = true;
  pick.items = items;
  if (many) pick.selectedItems = chosen;
  else pick.activeItems = chosen;
  if (step > 1 || question.backable) pick.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const finish = (answer: Choice<Item> | 'back' | undefined): void => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidChangeValue((text) => {
      const own = typed?.(text.trim());
      const known = own && items.some(({ label }) => label === own.label);
      const selected = pick.selectedItems;
      const kept = selected.filter((item) => !items.includes(item));
      pick.items = [
        ...items,
        ...kept,
        ...(own && !known && !kept.some(({ label }) => label === own.label) ? [own] : []),
      ];
      if (many) pick.selectedItems = selected;
    });
    pick.onDidAccept(() => {
      const accepted = many ? pick.selectedItems : pick.selectedItems.slice(0, 1);
      if (accepted.length > 0) finish({ items: accepted });
    });
    pick.onDidTriggerItemButton(({ item, button }) => finish({ items: [item], button }));
    pick.onDidTriggerButton(() => finish('back'));
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}
