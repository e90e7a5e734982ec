import type { FrameLocator, Page } from '../../host/workbench.mjs';

/** The document of the last opened webview: VS Code nests it two frames deep. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}
