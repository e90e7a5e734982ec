import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { screenshotFolder } from './paths.js';

/** Takes a picture of the window: `artifacts/screenshots/NAME.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), animations: 'disabled' });
}

/** Takes a picture after each failed test of the file; `page` is asked for then. */
export function screenshotOfFailures(page: () => Page | undefined): void {
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail' ? page() : undefined;
    if (failed) await screenshot(failed, `failed-${task.name.replace(/\W+/g, '-').toLowerCase()}`);
  });
}
