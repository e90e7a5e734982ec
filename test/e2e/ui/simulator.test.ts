import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickLens } from '../harness/click-lens.js';
import { launchWorkbench, type TestWorkbench } from '../harness/launch-workbench.js';
import { notification } from '../harness/notification.js';
import { palette } from '../harness/palette.js';
import { chooseQuickPick, quickPickRows } from '../harness/quick-pick.js';
import { screenshot, screenshotOfFailures } from '../harness/screenshot.js';

let workbench: TestWorkbench;
beforeAll(async () => {
  workbench = await launchWorkbench({ openFile: 'receiver.yaml' });
});
afterAll(() => workbench?.close());
screenshotOfFailures(() => workbench?.page);

test('without a robot a test message goes to the local simulator, which it starts', async () => {
  const { page } = workbench;
  await clickLens(page, 'Send Test Message');
  await quickPickRows(page, 'local simulator (starts it)').waitFor();
  await screenshot(page, 'simulator-offered-dark');
  await chooseQuickPick(page, 'local simulator (starts it)');
  await notification(page, /simulator accepted the test message/).waitFor();
  await palette(page, 'DingTalk: Start Local Simulator');
  const started = notification(page, /http:\/\/127\.0\.0\.1:\d+/);
  await started.first().waitFor();
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(await started.first().innerText()) ?? [];
  await screenshot(page, 'simulator-started-dark');
  const answer = await fetch(`${url}/_simulator/messages`);
  const messages: unknown = await answer.json();
  expect(JSON.stringify(messages)).toContain('alertname: verify');
  await palette(page, 'DingTalk: Stop Local Simulator');
  await expect
    .poll(() =>
      fetch(url).then(
        () => 'runs',
        () => 'stopped',
      ),
    )
    .toBe('stopped');
});
