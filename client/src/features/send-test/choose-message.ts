import { CancellationError, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { SampleAlert } from '#core';
import { SAMPLES_REQUEST, type SamplesAnswer } from '#server/protocol';
import type { LanguageServer } from '../language-server/language-server.js';
import { selectedAlerts } from './selected-alerts.js';
import { nameOf, type TestChoice, VERIFICATION } from './test-choice.js';

interface MessageItem extends QuickPickItem {
  readonly choice?: TestChoice;
}

/** Asks for the console’s message, the selection in an editor, or a sample alert. @throws CancellationError */
export async function chooseMessage(server: LanguageServer): Promise<TestChoice> {
  const samples = (await server.request<SamplesAnswer>(SAMPLES_REQUEST, {}))?.samples ?? [];
  const selected = selectedAlerts().map(({ file, alerts }) => ({
    label: l10n.t('$(selection) Selection in {file}', { file }),
    description: alerts.map(nameOf).slice(0, 3).join(', '),
    choice: { kind: 'alerts', alerts } as const,
  }));
  const items: readonly MessageItem[] = [
    {
      label: l10n.t('$(verified) Verification message'),
      description: l10n.t('same as the console’s “Send Test Message”'),
      choice: VERIFICATION,
    },
    ...selected,
    ...sampleItems(samples),
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Send Test Message'),
    placeHolder: l10n.t('Select a message. The receiver’s own template renders it.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked?.choice) throw new CancellationError();
  return picked.choice;
}

/** The samples, grouped by source. */
function sampleItems(samples: readonly SampleAlert[]): readonly MessageItem[] {
  const sources = new Set(samples.map(({ source }) => source));
  return [...sources].flatMap((source): MessageItem[] => [
    { label: l10n.t('Samples: {source}', { source }), kind: QuickPickItemKind.Separator },
    ...samples.filter((sample) => sample.source === source).map(sampleItem),
  ]);
}

function sampleItem(sample: SampleAlert): MessageItem {
  const { status, labels } = sample;
  const detail = Object.entries(labels)
    .filter(([name]) => name !== 'alertname' && name !== 'severity')
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
  return {
    label: `$(bell) ${nameOf(sample)}`,
    description: [labels.severity, status === 'resolved' ? l10n.t('resolved') : undefined]
      .filter((part) => part !== undefined)
      .join(', '),
    detail,
    choice: { kind: 'alerts', alerts: [sample] },
  };
}
