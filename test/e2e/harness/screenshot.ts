import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Page } from '../../host/workbench.mjs';
import { domFolder, screenshotFolder } from './paths.js';

/** Takes a picture of the window, `artifacts/screenshots/NAME.png`, and keeps its content in `artifacts/dom/NAME.html`. */
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

/** All that the page and its webviews hold, save the text of the manifests themselves, whose secrets are the user's. */
async function contentOf(page: Page): Promise<string> {
  const contents = page.frames().map((frame) =>
    frame
      .evaluate<string>(CONTENT)
      // a frame may go away meanwhile
      .catch(() => ''),
  );
  return (await Promise.all(contents)).join('\n');
}

/** Takes a picture after each failed test of the file; `page` is asked for then. */
export function screenshotOfFailures(page: () => Page | undefined): void {
  afterEach(async ({ task }) => {
    const failed = task.result?.state === 'fail' ? page() : undefined;
    if (failed) await screenshot(failed, `failed-${task.name.replace(/\W+/g, '-').toLowerCase()}`);
  });
}
