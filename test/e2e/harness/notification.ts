import type { Locator, Page } from '../../host/workbench.mjs';

/** The visible notifications that contain a text. */
export function notification(page: Page, text: string | RegExp): Locator {
  return page.locator('.notifications-toasts .notification-toast', { hasText: text });
}

/** Clicks a button of the notification that contains a text. */
export async function answerNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  await notification(page, text).first().getByRole('button', { name: button, exact: true }).click();
}
