import type { Frame, Page } from '../../host/workbench.mjs';

/** The frame of the last opened webview, for scripts that its content security policy would block. */
export async function webviewFrame(page: Page): Promise<Frame> {
  const element = page.frameLocator('iframe.webview.ready').last().locator('#active-frame');
  await element.waitFor();
  const frame = await (await element.elementHandle())?.contentFrame();
  if (!frame) throw new Error('The webview has no document');
  return frame;
}
