import type { Page } from '../../host/workbench.mjs';
import { chooseInQuickOpen } from './quick-open.js';

/** Runs a command by its title, through the command palette. */
export function palette(page: Page, title: string): Promise<void> {
  return chooseInQuickOpen(page, 'F1', `>${title}`, title);
}
