import type { Cluster, Placed } from '../../../model/cluster/cluster.js';
import { namespaceOf } from '../../../model/cluster/find-named.js';
import { type FoundTemplates, findTemplates } from '../../../model/cluster/find-templates.js';
import type { ConfigMapReference, ManagerFacts } from '../../../model/facts.js';
import { placeholderIn } from '../../../model/unknown/placeholder.js';
import { hiddenEntries, hiddenReference } from '../../../model/unknown/unknown-reference.js';
import { phrase } from '../../../text/phrase.js';
import { type CompiledTemplates, compileTemplates } from '../../message/compile-templates.js';
import { defaultTemplates } from '../../message/default-templates.js';
import type { TemplateFailure } from '../../message/template-result.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption, DeliveryFailure, SourcePlace } from '../report/trace.js';
import type { PipelineOptions } from '../settings/pipeline-options.js';
import type { PipelineSettings } from '../settings/pipeline-settings.js';
import { templateFailureTexts } from './explain-template-failure.js';
import { templateFileTexts } from './resolve-template-files.js';
import { type PlacedEntry, templatePlace } from './template-place.js';

/** The templates of a receiver, or why they cannot be used. */
export type ResolvedTemplates =
  | {
      readonly kind: 'ready';
      readonly compiled: CompiledTemplates;
      /** Set when the manifests do not contain all templates. */
      readonly assumption: Assumption | undefined;
      /** Whether templates that the manifests do not contain may define more names. */
      readonly isOpen: boolean;
      /** The NotificationManager, if it names no templates at all. */
      readonly withoutTemplates?: Placed<ManagerFacts>;
      /** The entry of each text; undefined for texts that are not from a manifest. */
      readonly places: readonly (PlacedEntry | undefined)[];
    }
  | { readonly kind: 'failed'; readonly failure: DeliveryFailure; readonly crash: boolean };

/** A reference and the object that contains it. */
export interface PlacedReference {
  readonly object: Placed<{ readonly range: SourcePlace['range'] }>;
  readonly reference: ConfigMapReference;
}

/** The objects and settings for looking up templates. */
export interface TemplateContext {
  readonly cluster: Cluster;
  readonly options: PipelineOptions;
  readonly settings: PipelineSettings;
}

/** Template texts, and the entry of each; undefined for those that are not from a manifest. */
export interface FoundTexts {
  readonly texts: readonly string[];
  readonly places: readonly (PlacedEntry | undefined)[];
}

interface Found extends FoundTexts {
  readonly texts: string[];
  readonly places: (PlacedEntry | undefined)[];
}

/**
 * Combines templates like the manager: the receiver's ConfigMap must exist, then the manager reads the language packs,
 * the template files, the common templates and the receiver's templates (notification-manager 2.6).
 */
export function resolveTemplates(pipeline: TemplateContext, own: PlacedReference | undefined): ResolvedTemplates {
  const { manager, options, ownership } = pipeline.settings;
  if (ownership.release.templateData === 'alertmanager') return compileFiles(pipeline);
  const installed = defaultTemplates(ownership.release.version);
  const source = manager?.facts.template;
  const gather = (reference: PlacedReference | undefined): Found | Missing =>
    reference ? readEntries(pipeline, reference) : { texts: [], places: [] };
  const common = (reference: ConfigMapReference | undefined): PlacedReference | undefined =>
    manager && reference && { object: manager, reference };
  const ownTexts = gather(own);
  if ('failure' in ownTexts) return ownTexts.failure;
  const packs = (source?.languagePacks ?? []).map((pack) => gather(common(pack)));
  const isElsewhere = !manager && !pipeline.options.complete;
  const texts = isElsewhere ? installedTexts(pipeline) : gather(common(source?.text));
  for (const read of [...packs, texts]) if ('failure' in read) return read.failure;
  const files = manager ? templateFileTexts(pipeline) : undefined;
  let assumption = [ownTexts, texts, ...packs].flatMap((read) => ('assumption' in read ? read.assumption : []))[0];
  assumption ??= files?.assumption;
  // Templates in the manager's image, or of a NotificationManager elsewhere, are assumed to be the installed ones.
  const isInImage = options.templateFiles.length > 0 && files?.texts.length === 0;
  const isInstalled = isInImage || (isElsewhere && isEmpty(texts));
  const isWithoutTexts = 'assumption' in texts || isInstalled;
  if (isInstalled) assumption ??= installedAssumed(manager && sourcePlace(manager));
  const list: Found = { texts: [], places: [] };
  if (isWithoutTexts) list.texts.push(...installed.texts);
  list.places.push(...list.texts.map(() => undefined));
  for (const read of [files ?? NO_TEXTS, texts, ownTexts]) {
    if (!('texts' in read)) continue;
    list.texts.push(...read.texts);
    list.places.push(...read.places);
  }
  const packTexts = packs.flatMap((read) => ('texts' in read ? read.texts : installed.packs));
  const language = source?.language ?? 'English';
  const compiled = compileTemplates({ texts: list.texts, packs: packTexts, language }, ownership.release);
  if (compiled.kind === 'failed') return compileFailed(compiled, list.places);
  const isOpen = isWithoutTexts || files?.assumption !== undefined || 'assumption' in ownTexts;
  const isBare = manager && !source?.text && options.templateFiles.length === 0;
  return {
    kind: 'ready',
    compiled,
    assumption,
    isOpen,
    places: list.places,
    ...(isBare && { withoutTemplates: manager }),
  };
}

const NO_TEXTS: FoundTexts = { texts: [], places: [] };

function compileFiles(context: TemplateContext): ResolvedTemplates {
  const { texts, files, places, assumption } = templateFileTexts(context);
  const { release } = context.settings.ownership;
  const compiled = compileTemplates({ texts, files, packs: [], language: '' }, release);
  if (compiled.kind === 'failed') return compileFailed(compiled, places);
  return { kind: 'ready', compiled, assumption, isOpen: assumption !== undefined, places };
}

/** The templates of a NotificationManager that is not among the manifests, if its usual ConfigMap is. */
function installedTexts({ cluster, settings }: TemplateContext): Found {
  const found = findTemplates(cluster.configMaps, settings.ownership.release.installed.templates, settings.data);
  return found.kind === 'found' ? foundTexts(found) : { texts: [], places: [] };
}

function foundTexts({ configMap, entries }: Extract<FoundTemplates, { kind: 'found' }>): Found {
  return {
    texts: entries.map(({ text }) => text),
    places: entries.map((entry) => ({ configMap, entry })),
  };
}

function isEmpty(found: Found | Missing): boolean {
  return 'texts' in found && found.texts.length === 0;
}

type Missing =
  | { readonly failure: Extract<ResolvedTemplates, { kind: 'failed' }> }
  | { readonly assumption: Assumption };

function readEntries(pipeline: TemplateContext, { object, reference }: PlacedReference): Found | Missing {
  const { cluster, options, settings } = pipeline;
  const complete = options.complete === true;
  const namespace = namespaceOf(reference, settings.data);
  const found = findTemplates(cluster.configMaps, reference, settings.data);
  const at = sourcePlace(object, reference.range);
  const name = `${namespace}/${reference.name}`;
  const hidden = hiddenTexts(found, reference, cluster);
  if (hidden !== undefined) {
    const text = phrase('The templates cannot be told: {placeholder}.', { placeholder: hidden });
    return { assumption: { code: 'template-missing', text, at } };
  }
  if (found.kind === 'missing' || found.kind === 'elsewhere') {
    const text = phrase(
      'The manifests do not contain the ConfigMap {name}: its templates are assumed to be the installed ones.',
      { name },
    );
    if (!complete) return { assumption: { code: 'template-missing', text, at } };
    const missing = phrase('The ConfigMap {name} does not exist, so its templates are missing.', { name });
    return {
      failure: {
        kind: 'failed',
        crash: false,
        failure: { stage: 'message', code: 'config-map-missing', text: missing, at },
      },
    };
  }
  if (found.kind === 'key-missing') {
    const text = phrase('The ConfigMap {name} has no entry {key}.', { name, key: reference.key });
    return {
      failure: {
        kind: 'failed',
        crash: false,
        failure: { stage: 'message', code: 'config-map-key-missing', text, at },
      },
    };
  }
  return foundTexts(found);
}

/** What hides the texts that a reference means. */
function hiddenTexts(
  found: FoundTemplates,
  reference: ConfigMapReference,
  { configMaps }: Cluster,
): string | undefined {
  if (found.kind === 'missing' || found.kind === 'elsewhere') return hiddenReference(reference, configMaps);
  if (found.kind === 'key-missing') return placeholderIn(reference.key) ?? hiddenEntries(found.configMap);
  for (const { text } of found.entries) {
    const placeholder = placeholderIn(text, 'template');
    if (placeholder !== undefined) return placeholder;
  }
  return hiddenEntries(found.configMap);
}

function compileFailed(failed: TemplateFailure, places: readonly (PlacedEntry | undefined)[]): ResolvedTemplates {
  const at = templatePlace(failed.position, places);
  const crash = failed.stage === 'packs';
  const said = crash
    ? { text: phrase('The manager crashes: a language pack cannot be read.') }
    : templateFailureTexts(failed);
  const failure: DeliveryFailure = {
    stage: 'message',
    code: 'template-parse',
    ...said,
    detail: failed.error,
    ...(at && { at }),
  };
  return { kind: 'failed', crash, failure };
}

function installedAssumed(at: SourcePlace | undefined): Assumption {
  const text = phrase(
    'The manifests do not contain the notification manager’s common templates: the installed ones are assumed.',
  );
  return { code: 'template-missing', text, ...(at && { at }) };
}
