import { findTemplates } from '../../../model/cluster/find-templates.js';
import type { TemplateFileFacts } from '../../../model/facts.js';
import { phrase } from '../../../text/phrase.js';
import { defaultTemplates } from '../../message/default-templates.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption, SourcePlace } from '../report/trace.js';
import { DEFAULT_NAMESPACE } from '../settings/pipeline-options.js';
import type { FoundTexts, TemplateContext } from './resolve-templates.js';
import type { PlacedEntry } from './template-place.js';

/** The file of the NotificationManager that KubeSphere installs (KubeSphere: its installer). */
const INSTALLED_FILE: TemplateFileFacts = {
  path: '/etc/notification-manager/template',
  mounted: {
    name: 'notification-manager-template',
    key: 'template',
    namespace: '',
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  },
};

interface FileTexts extends FoundTexts {
  /** The name of the file of each text. */
  readonly files: readonly string[];
  readonly assumption?: Assumption;
}

/**
 * The texts of the manager's template files; ConfigMaps are mounted there, in its own namespace. A file that does not
 * exist is no error. Before 2.0 there are no other templates.
 */
export function templateFileTexts(context: TemplateContext): FileTexts {
  const { manager, options } = context.settings;
  const complete = context.options.complete === true;
  const read = manager || complete ? options.templateFiles : [INSTALLED_FILE];
  const [texts, files, places]: [string[], string[], (PlacedEntry | undefined)[]] = [[], [], []];
  let assumption: Assumption | undefined;
  for (const file of read) {
    const found = findFile(file, context);
    const used = found ?? (complete ? [] : installedTexts(context));
    if (!found && !complete)
      assumption ??= installedAssumed(file, manager && sourcePlace(manager, file.mounted?.range));
    for (const { name, text, place } of used) {
      texts.push(text);
      files.push(name);
      places.push(place);
    }
  }
  return { texts, files, places, ...(assumption && { assumption }) };
}

interface FileText {
  readonly name: string;
  readonly text: string;
  readonly place: PlacedEntry | undefined;
}

/** Undefined: no manifest contains the file. */
function findFile(
  { mounted }: TemplateFileFacts,
  { cluster, options, settings }: TemplateContext,
): readonly FileText[] | undefined {
  if (!mounted) return undefined;
  const { namespace = DEFAULT_NAMESPACE } = options;
  const found = findTemplates(cluster.configMaps, { ...mounted, namespace }, settings.data);
  if (found.kind === 'key-missing') return [];
  if (found.kind !== 'found') return undefined;
  const { configMap } = found;
  return found.entries.map((entry) => ({ name: entry.key, text: entry.text, place: { configMap, entry } }));
}

function installedTexts({ settings }: TemplateContext): readonly FileText[] {
  const { texts } = defaultTemplates(settings.ownership.release.version);
  return texts.map((text) => ({ name: 'template', text, place: undefined }));
}

function installedAssumed({ path }: TemplateFileFacts, at: SourcePlace | undefined): Assumption {
  const text = phrase(
    'The manifests do not contain the ConfigMap of the template file {path}: its templates are assumed to be the installed ones.',
    { path },
  );
  return { code: 'template-missing', text, ...(at && { at }) };
}
