import { CancellationError, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { isJsonObject, type JsonObject, textOf } from '#core';

interface ObjectItem extends QuickPickItem {
  readonly object?: JsonObject;
}

/** Asks which objects to import; all are selected at first. @throws CancellationError */
export async function chooseObjects(objects: readonly JsonObject[], context: string): Promise<readonly JsonObject[]> {
  const kinds = [...new Set(objects.map(({ kind }) => textOf(kind)))];
  const items = kinds.flatMap((kind): readonly ObjectItem[] => [
    { label: kind, kind: QuickPickItemKind.Separator },
    ...objects.filter((object) => object.kind === kind).map(itemOf),
  ]);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Import from {context}', { context }),
    placeHolder: l10n.t('Select the objects to import'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  const chosen = (picked ?? []).flatMap(({ object }): readonly JsonObject[] => (object ? [object] : []));
  if (chosen.length === 0) throw new CancellationError();
  return chosen;
}

/** Shows the namespace or the labels beside the name: selectors match labels. */
function itemOf(object: JsonObject): ObjectItem {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {};
  const labels = isJsonObject(metadata.labels) ? Object.entries(metadata.labels) : [];
  const words = [textOf(metadata.namespace), ...labels.map(([name, value]) => `${name}=${textOf(value)}`)];
  return { label: textOf(metadata.name), description: words.filter(Boolean).join(', '), picked: true, object };
}
