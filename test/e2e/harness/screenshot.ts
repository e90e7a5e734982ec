import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { domFolder, screenshotFolder } from './paths.js';

/** Takes a screenshot, `artifacts/screenshots/NAME.png`, and saves the page's content to `artifacts/dom/NAME.html`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), animations: 'disabled' });
  mkdirSync(domFolder, { recursive: true });
  writeFileSync(join(domFolder, `${name}.html`), await contentOf(page));
}

/** Runs in the page. */
const CONTENT = `(() => {
  const copy = document.documentElement.cloneNode(true);
  for (const lines of copy.querySelectorAll('.monaco-editor[data-uri$=".yaml"] .view-lines')) lines.remove();
  return copy.outerHTML;
})()`;

/** The content of the page and its webviews, except the text of manifests, whose secrets are the user's own. */
async function contentOf(page: Page): Promise<string> {
  const contents = page.frames().map((frame) =>
    frame
      .evaluate<string>(CONTENT)
      // a frame may disappear in the meantime
      .catch(() => ''),
  );
  return (await Promise.all(contents)).join('\n');
}

/** Takes a screenshot after each failed test of the file; calls `page` then. */
export function screenshotOfFailures(page: () => Page | undefined): void {
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail' ? page() : undefined;
    if (failed) await screenshot(failed, `failed-${task.name.replace(/\W+/g, '-').toLowerCase()}`);
  });
}
