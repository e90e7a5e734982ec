import { CancellationError, l10n, window } from 'vscode';
import { builtInSamples, type JsonObject } from '#core';

/** The request that makes the manager send a message. */
export interface Verification {
  readonly path: '/api/v2/verify' | '/api/v2/notifications';
  /** For `notifications` only. */
  readonly alerts?: readonly JsonObject[];
}

/** @throws CancellationError */
export async function chooseVerification(): Promise<Verification> {
  const verify = {
    label: l10n.t('$(verified) Verification message'),
    detail: l10n.t('Same as the console’s “Send Test Message”: one alert that says the configuration is correct.'),
  };
  const sample = {
    label: l10n.t('$(bell) Sample alert'),
    detail: l10n.t('An alert of your choice, rendered with the manager’s own templates.'),
  };
  const picked = await window.showQuickPick([verify, sample], {
    title: l10n.t('Verify Through the Cluster'),
    placeHolder: l10n.t('Select what the notification manager sends'),
    ignoreFocusOut: true,
  });
  if (!picked) throw new CancellationError();
  return picked === verify
    ? { path: '/api/v2/verify' }
    : { path: '/api/v2/notifications', alerts: [await pickSample()] };
}

async function pickSample(): Promise<JsonObject> {
  const picked = await window.showQuickPick(
    builtInSamples.map(({ labels, annotations, status }) => ({
      label: labels.alertname ?? '',
      description: [labels.severity, labels.namespace].filter(Boolean).join(', '),
      detail: annotations.message ?? '',
      alert: { status, labels: { ...labels }, annotations: { ...annotations } },
    })),
    {
      title: l10n.t('Verify Through the Cluster'),
      placeHolder: l10n.t('Select an alert'),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  if (!picked) throw new CancellationError();
  return { ...picked.alert, startsAt: new Date().toISOString(), endsAt: '0001-01-01T00:00:00Z' };
}
