import type { Page } from '../../host/workbench.mjs';
import { chooseQuickPick } from './quick-pick.js';

/** Answers where a test message goes: to the targets that the manifest names. */
export async function sendToTargets(page: Page): Promise<void> {
  await chooseQuickPick(page, /Send to DingTalk|发送到钉钉/);
}
