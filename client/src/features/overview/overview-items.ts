import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import type { OverviewGroup, OverviewItem, OverviewState } from '#server/protocol';
import type { FileProblems, ProblemCounts } from './problem-counts.js';

/** Where the state alone decides; else the icon of the kind. */
const STATE_ICONS: Partial<Readonly<Record<OverviewState, ThemeIcon>>> = {
  disabled: new ThemeIcon('circle-slash', new ThemeColor('disabledForeground')),
  ignored: new ThemeIcon('circle-slash', new ThemeColor('list.warningForeground')),
  unreached: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  broken: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  rejected: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  unknown: new ThemeIcon('question'),
};

const KIND_ICONS: Readonly<Record<OverviewItem['kind'], ThemeIcon>> = {
  Receiver: new ThemeIcon('bell', new ThemeColor('testing.iconPassed')),
  Router: new ThemeIcon('repo-forked', new ThemeColor('testing.iconPassed')),
  Silence: new ThemeIcon('clock'),
};

const MUTES = new ThemeIcon('mute', new ThemeColor('charts.blue'));

const GROUP_ICONS: Readonly<Record<OverviewGroup['kind'], string>> = {
  global: 'globe',
  tenant: 'organization',
  routers: 'repo-forked',
  default: 'settings',
  unknown: 'question',
  ignored: 'circle-slash',
};

export function groupItem({ id, kind, label, details, items }: OverviewGroup): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = `group ${id}`;
  item.iconPath = new ThemeIcon(GROUP_ICONS[kind]);
  item.description = String(items.length);
  item.tooltip = details;
  item.accessibilityInformation = { label: `${label}. ${details}` };
  item.contextValue = 'group';
  return item;
}

export function entryItem(entry: OverviewItem): TreeItem {
  const { key, kind, name, place, state, summary, details } = entry;
  const shown = name === '' ? l10n.t('without a name') : name;
  const item = new TreeItem(shown);
  item.id = key;
  item.description = summary;
  item.iconPath = state === 'mutes' ? MUTES : (STATE_ICONS[state] ?? KIND_ICONS[kind]);
  const uri = Uri.parse(place.uri);
  const { start, end } = place.range;
  item.tooltip = [`${kind} ${shown}`, details, `${workspace.asRelativePath(uri)}:${start.line + 1}`].join('\n');
  item.accessibilityInformation = { label: `${kind} ${shown}, ${summary}` };
  item.contextValue = contextValueOf(entry);
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open the Manifest'),
    arguments: [uri, { selection, preview: true }],
  };
  return item;
}

/** The `viewItem` that conditions of menus read: the kind, `sendable`, and `on` or `off`. */
function contextValueOf({ kind, sendable, enabled }: OverviewItem): string {
  return [kind.toLowerCase(), ...(sendable ? ['sendable'] : []), enabled ? 'on' : 'off'].join(' ');
}

export function problemsItem(counts: ProblemCounts): TreeItem {
  const any = counts.errors + counts.warnings + counts.others > 0;
  const label = l10n.t('Problems');
  const item = new TreeItem(label, any ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = 'problems';
  item.description = any ? describe(counts) : l10n.t('none in open files');
  item.iconPath = iconOf(counts);
  item.tooltip = l10n.t('Files that are not open are checked with “Check Workspace”.');
  item.accessibilityInformation = { label: `${label}: ${item.description}` };
  item.contextValue = 'problems';
  return item;
}

export function fileItem(problems: FileProblems): TreeItem {
  const uri = Uri.parse(problems.uri);
  const item = new TreeItem(workspace.asRelativePath(uri));
  item.id = `problems ${problems.uri}`;
  item.description = describe(problems);
  item.iconPath = iconOf(problems);
  item.tooltip = `${workspace.asRelativePath(uri)}:${problems.line + 1}`;
  item.accessibilityInformation = { label: `${workspace.asRelativePath(uri)}: ${item.description}` };
  item.contextValue = 'file';
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open the Manifest'),
    arguments: [uri, { selection: new Range(problems.line, 0, problems.line, 0), preview: true }],
  };
  return item;
}

function iconOf({ errors, warnings, others }: ProblemCounts): ThemeIcon {
  if (errors > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (warnings > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return others > 0 ? new ThemeIcon('info') : new ThemeIcon('checklist');
}

/** The numbers that are not zero. */
function describe({ errors, warnings, others }: ProblemCounts): string {
  return [
    ...(errors > 0 ? [l10n.t('errors: {count}', { count: errors })] : []),
    ...(warnings > 0 ? [l10n.t('warnings: {count}', { count: warnings })] : []),
    ...(others > 0 ? [l10n.t('hints: {count}', { count: others })] : []),
  ].join(', ');
}
