import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import { isTaken, namedObjects } from '../../checks/analysis/named-objects.js';
import { calledTemplates } from '../../checks/template/template-calls.js';
import { parseText } from '../../checks/template/template-texts.js';
import { callOf } from '../../manager/message/template-call.js';
import { messageFormat } from '../../manager/pipeline/messages/message-format.js';
import type { Cluster, Placed } from '../../model/cluster/cluster.js';
import { type DataScope, dataScopeOf } from '../../model/cluster/find-named.js';
import { findTemplates } from '../../model/cluster/find-templates.js';
import { readClusterObjects } from '../../model/cluster/read-cluster-objects.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { DingTalkFacts, ReceiverFacts } from '../../model/facts.js';
import type { Release } from '../../model/release/release.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { containsPosition, type Range, shiftRange } from '../../text/range.js';

/** A template of a ConfigMap, and the receivers whose messages run it, directly or through other templates. */
export interface UsedTemplate {
  readonly name: string;
  /** Its quoted name in the file. */
  readonly range: Range;
  /** From its name to the end of its body. */
  readonly extent: Range;
  readonly receivers: readonly Placed<ReceiverFacts>[];
}

interface ManifestFile {
  readonly uri: string;
  readonly facts: readonly ManifestFacts[];
}

/**
 * The templates of a file that the message of a DingTalk receiver runs.
 *
 * @param files all manifests, of which the last ones win over others of the same name
 */
export function usedTemplates(uri: string, files: readonly ManifestFile[], release: Release): readonly UsedTemplate[] {
  const own = files.find((file) => file.uri === uri)?.facts.filter(definesTemplates) ?? [];
  if (own.length === 0) return [];
  const all = files.flatMap(({ facts }) => facts);
  const common = namedObjects(all.filter(isNoReceiver), release);
  const receivers = readReceivers(readClusterObjects(files), callGraph(all));
  const definitions = new Map(
    files.flatMap((file) => file.facts.filter(definesTemplates).map((facts) => [placeOf(file.uri, facts), facts])),
  );
  return own.flatMap(({ object, templates, line }) =>
    templates.flatMap(({ name, key, range, extent }) => {
      const isCommon = object !== undefined && isTaken(object, key, 'template', common);
      const users = receivers.filter(({ runs, texts }) => {
        if (!runs.has(name)) return false;
        if (!texts) return isCommon;
        if (texts.configMap.uri === uri && texts.configMap.line === line) return texts.keys.has(key);
        // the receiver's own template of the same name takes precedence
        const others = definitions.get(placeOf(texts.configMap.uri, texts.configMap))?.templates ?? [];
        return isCommon && !others.some((other) => other.name === name && texts.keys.has(other.key));
      });
      if (users.length === 0) return [];
      return [
        {
          name,
          range: shiftRange(range, line),
          extent: shiftRange(extent, line),
          receivers: users.map(({ object }) => object),
        },
      ];
    }),
  );
}

function definesTemplates({ templates }: ManifestFacts): boolean {
  return templates.length > 0;
}

function placeOf(uri: string, { line }: { readonly line: number }): string {
  return `${line} ${uri}`;
}

function isNoReceiver({ pipeline }: ManifestFacts): boolean {
  return pipeline.every(({ kind }) => kind !== 'Receiver');
}

/** The names of the templates that each template calls. */
function callGraph(all: readonly ManifestFacts[]): ReadonlyMap<string, ReadonlySet<string>> {
  const calls = new Map<string, Set<string>>();
  for (const { templates, templateCalls } of all) {
    for (const { name, key, extent } of templates) {
      const called = calls.get(name) ?? new Set();
      calls.set(name, called);
      for (const call of templateCalls)
        if (call.key === key && containsPosition(extent, call.range.start)) called.add(call.name);
    }
  }
  return calls;
}

interface Reader {
  readonly object: Placed<ReceiverFacts>;
  /** The names of the templates that its messages run. */
  readonly runs: ReadonlySet<string>;
  /** Its own templates, if they are known. */
  readonly texts: { readonly configMap: Cluster['configMaps'][number]; readonly keys: ReadonlySet<string> } | undefined;
}

function readReceivers(cluster: Cluster, calls: ReadonlyMap<string, ReadonlySet<string>>): readonly Reader[] {
  const manager = cluster.managers.at(-1)?.facts;
  const scope = dataScopeOf(manager, '', false);
  return cluster.receivers.flatMap((object): Reader[] => {
    const section = dingTalkSection(object.facts)?.dingtalk;
    if (!section) return [];
    const first = calledBy(section, manager?.options ?? NO_OPTIONS);
    return [{ object, runs: reached(first, calls), texts: ownTexts(section, cluster, scope) }];
  });
}

const NO_OPTIONS = { tmplType: '', template: '', titleTemplate: '', globalTemplate: '' };

/** The names of the templates that a receiver's formats call. */
const calledBy = keepPerObject(
  (section: DingTalkFacts, options: Parameters<typeof messageFormat>[1]): readonly string[] => {
    const { template, titleTemplate } = messageFormat(section, options);
    return [template, titleTemplate]
      .filter((text) => text !== '')
      .flatMap((text) => calledTemplates({ parsed: parseText(callOf(text)) }).map(({ name }) => name));
  },
);

function reached(first: readonly string[], calls: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const names = new Set(first);
  // a set is iterated over what is added meanwhile
  for (const name of names) for (const called of calls.get(name) ?? []) names.add(called);
  return names;
}

function ownTexts({ tmplText }: DingTalkFacts, { configMaps }: Cluster, scope: DataScope): Reader['texts'] {
  const found = tmplText && findTemplates(configMaps, tmplText, scope);
  return found?.kind === 'found'
    ? { configMap: found.configMap, keys: new Set(found.entries.map(({ key }) => key)) }
    : undefined;
}
