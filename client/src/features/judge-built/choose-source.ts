import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { KUSTOMIZATION_FILES } from '#core';
import { readKustomizeSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import { type BuildSource, namedBy } from './build-source.js';

/** What the manifests are judged as: what is built of them, or the files themselves. */
export type Judged = BuildSource | 'source';

interface Choice extends QuickPickItem {
  readonly judged: Judged;
}

/** At most so many of each kind are offered. */
const MOST = 500;

/** Asks what to judge; the one of the settings comes first. Undefined: the user cancelled. */
export async function chooseSource(shown: string | undefined): Promise<Judged | undefined> {
  const found = [...(await findKustomizations()), ...(await findCharts())];
  if (found.length === 0)
    throw new UserError(
      l10n.t('DingTalk: the workspace has neither a kustomization nor a chart.'),
      l10n.t('Add a kustomization.yaml that names the manifests.'),
    );
  const { judgeAs } = readKustomizeSettings();
  const choices = found
    .map((judged): Choice => {
      const label = workspace.asRelativePath(namedBy(judged));
      return { label, judged, ...(judged.kind === 'chart' && { description: 'Helm' }) };
    })
    .toSorted((one, other) => rank(one) - rank(other) || (one.label < other.label ? -1 : 1));
  const source: Choice = {
    label: l10n.t('Source files'),
    description: l10n.t('as they are written'),
    judged: 'source',
  };
  const picked = await window.showQuickPick([...choices, ...(shown === undefined ? [] : [source])], {
    title: l10n.t('Judge As'),
    placeHolder: l10n.t('Select the kustomization or chart to build'),
  });
  return picked?.judged;

  function rank({ label }: Choice): number {
    return label === judgeAs ? 0 : 1;
  }
}

async function findKustomizations(): Promise<readonly BuildSource[]> {
  const files = await findFiles(`**/{${KUSTOMIZATION_FILES.join(',')}}`);
  return files.map((file) => ({ kind: 'kustomization', folder: Uri.joinPath(file, '..') }));
}

/** Each chart with its own values, and with each other file of values in its folder. */
async function findCharts(): Promise<readonly BuildSource[]> {
  const charts = await findFiles('**/Chart.yaml');
  if (charts.length === 0) return [];
  const values = await findFiles('**/values*.{yaml,yml}');
  return charts.flatMap((file): readonly BuildSource[] => {
    const folder = Uri.joinPath(file, '..');
    const others = values.filter(
      (other) => Uri.joinPath(other, '..').toString() === folder.toString() && !other.path.endsWith('/values.yaml'),
    );
    return [undefined, ...others].map((own) => ({ kind: 'chart', folder, values: own }));
  });
}

async function findFiles(glob: string): Promise<readonly Uri[]> {
  return workspace.findFiles(glob, '**/node_modules/**', MOST);
}
