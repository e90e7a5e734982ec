import type { FrameLocator, Page } from '../../host/workbench.mjs';

/** The document of the webview that was opened last: VS Code keeps it two frames deep. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}
