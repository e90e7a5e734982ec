import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import { askChoice } from '../../infrastructure/ask-choice.js';

/** What is compared. */
export interface ChosenRange {
  /** A revision, or two with dots between them. */
  readonly range: string;
  readonly staged: boolean;
}

interface RangeItem extends QuickPickItem {
  readonly chosen?: ChosenRange;
}

/** Asks what to compare with; other revisions and ranges can be typed. Undefined: cancelled. */
export async function chooseRange(branches: readonly string[]): Promise<ChosenRange | undefined> {
  const items: readonly RangeItem[] = [
    {
      label: 'HEAD',
      description: l10n.t('with the work tree: changes that are not committed'),
      chosen: { range: 'HEAD', staged: false },
    },
    {
      label: l10n.t('Staged Changes'),
      description: l10n.t('HEAD with the index'),
      chosen: { range: 'HEAD', staged: true },
    },
    ...(branches.length === 0 ? [] : [{ label: l10n.t('branches and tags'), kind: QuickPickItemKind.Separator }]),
    ...branches.map((name) => ({
      label: name,
      description: l10n.t('with the work tree'),
      chosen: { range: name, staged: false },
    })),
  ];
  const choice = await askChoice<RangeItem>({
    title: l10n.t('Compare Routing with Git'),
    placeholder: l10n.t('Select what to compare with, or type a revision or range such as main...HEAD'),
    items,
    chosen: items.slice(0, 1),
    // the only question, without a number
    step: 0,
    total: 0,
    typed: (text) =>
      text === '' ? undefined : { label: text, description: l10n.t('revision or range'), chosen: rangeOf(text) },
  });
  return typeof choice === 'object' ? choice.items[0]?.chosen : undefined;
}

function rangeOf(range: string): ChosenRange {
  return { range, staged: false };
}
