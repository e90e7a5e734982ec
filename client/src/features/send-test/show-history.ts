import { env, l10n, type QuickInputButton, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { localize } from '../../infrastructure/localize.js';
import type { ExactRequest } from './exact-requests.js';
import { type RecordWords, recordWords } from './record-words.js';
import { reportMarkdown } from './report-markdown.js';
import { showRecord } from './show-record.js';
import type { TestRecord } from './test-record.js';
import { toCurl } from './to-curl.js';
import { toPowerShell } from './to-powershell.js';

interface RecordItem extends QuickPickItem {
  readonly record: TestRecord;
  readonly requests: readonly ExactRequest[] | undefined;
}

const COPIED_SHOWN_MS = 3000;

/**
 * Lists the last tests, with buttons that copy one. Selecting a test shows it.
 * @param requestsOf the requests, as long as the window that sent them is open
 */
export async function showHistory(
  records: readonly TestRecord[],
  requestsOf: (id: string) => readonly ExactRequest[] | undefined,
): Promise<void> {
  if (records.length === 0) {
    void window.showInformationMessage(l10n.t('DingTalk: no test message has been sent from this workspace yet.'));
    return;
  }
  const { OUTCOME_WORDS } = await import('#sender');
  const markdown: QuickInputButton = { iconPath: new ThemeIcon('copy'), tooltip: l10n.t('Copy as Markdown') };
  const curl: QuickInputButton = { iconPath: new ThemeIcon('terminal'), tooltip: l10n.t('Copy as cURL') };
  const powerShell: QuickInputButton = {
    iconPath: new ThemeIcon('terminal-powershell'),
    tooltip: l10n.t('Copy as PowerShell'),
  };
  const pick = window.createQuickPick<RecordItem>();
  pick.title = l10n.t('Test Messages');
  pick.placeholder = l10n.t('The last {count} of this workspace, without message texts', { count: records.length });
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = records.map((record) => {
    const requests = requestsOf(record.id);
    return {
      ...itemOf(recordWords(record, OUTCOME_WORDS)),
      record,
      requests,
      buttons: [markdown, ...(requests ? [curl, powerShell] : [])],
    };
  });
  pick.onDidTriggerItemButton(({ button, item: { record, requests } }) => {
    if (button === markdown || !requests) void copyMarkdown(record);
    else void (button === curl ? copyCurl(requests) : copyPowerShell(requests));
  });
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void showRecord(item.record);
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

export async function copyMarkdown(record: TestRecord): Promise<void> {
  await copy(await reportMarkdown(record, localize));
}

export async function copyCurl(requests: readonly ExactRequest[]): Promise<void> {
  await copy(toCurl(requests));
}

export async function copyPowerShell(requests: readonly ExactRequest[]): Promise<void> {
  await copy(toPowerShell(requests));
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('DingTalk: copied to the clipboard'), COPIED_SHOWN_MS);
}

function itemOf({ icon, receiver, when, what }: RecordWords): QuickPickItem {
  return { label: `$(${icon}) ${receiver}`, description: when, detail: what };
}
