import { type Extent, madeMapping, madeScalar } from '../../yaml/made-nodes.js';
import type { YamlEntry, YamlMapping, YamlNode } from '../../yaml/node.js';
import { isNull, type Place, presentMember, rootPlace, stringAt } from '../../yaml/place.js';
import { SERVED_VERSION } from '../kind-names.js';
import { unknownAt } from '../unknown/unknown-at.js';
import { IMAGE_REPOSITORY, MANAGER_NAME, PASSED_ON } from './chart.js';
import { chartDefaults } from './chart-defaults.js';
import { mergeValues, withEntries } from './merge-values.js';
import type { ValuesParts } from './values-parts.js';

/**
 * The NotificationManager that a chart makes of values, without what they leave to the chart. Its parts have the positions
 * of the values.
 *
 * @param values the mapping `notificationmanager`
 */
export function writtenManager(values: Place): Place {
  return managerObject(values, passedOn(values));
}

/** The same with the defaults of the chart, and the sidecar that it adds. */
export function chartManager({ chart, extension }: ValuesParts, values: Place): Place {
  const at = keyOf(values);
  const spec = mergeValues(chartDefaults(at), passedOn(values));
  if (spec.kind !== 'mapping' || !hasSidecar(chart, extension)) return managerObject(values, spec);
  const sidecars = madeMapping(at, [{ key: 'tenant', value: madeMapping(at, []) }]);
  const [entry] = madeMapping(at, [{ key: 'sidecars', value: sidecars }]).entries;
  return managerObject(values, entry ? withEntries(spec, [...spec.entries, entry]) : spec);
}

function managerObject(values: Place, spec: YamlNode): Place {
  const at = keyOf(values);
  const metadata = madeMapping(at, [{ key: 'name', value: madeScalar(at, MANAGER_NAME) }]);
  const whole = { start: at.start, end: Math.max(at.end, values.node.end) };
  const object = madeMapping(at, [
    { key: 'apiVersion', value: madeScalar(at, SERVED_VERSION) },
    { key: 'kind', value: madeScalar(at, 'NotificationManager') },
    { key: 'metadata', value: metadata },
    { key: 'spec', value: spec },
  ]);
  return rootPlace({ ...object, ...whole });
}

/** Where the key of values is. */
function keyOf({ entry, node }: Place): Extent {
  return entry && !entry.merged ? { start: entry.keyStart, end: entry.keyEnd } : node;
}

/** The values that end up in the object; null removes a default of the chart, and says nothing itself. */
function passedOn(values: Place): YamlMapping {
  const { node } = values;
  if (node.kind !== 'mapping') return madeMapping(node, []);
  const same = [...node.members.values()].filter(({ key }) => PASSED_ON.includes(key));
  return withEntries(node, [...same, ...imageEntries(values)]);
}

function imageEntries(values: Place): readonly YamlEntry[] {
  const image = presentMember(values, 'image');
  if (image?.node.kind !== 'mapping' || !image.entry) return [];
  const policy = presentMember(image, 'pullPolicy')?.entry;
  const name = imageOf(values);
  return [
    ...(name === undefined ? [] : [{ ...image.entry, key: 'image', value: madeScalar(image.node, name) }]),
    ...(policy && !isNull(policy.value) ? [{ ...policy, key: 'imagePullPolicy' }] : []),
  ];
}

/** The manager's image; undefined while the values leave its tag to the chart, or hide it. */
function imageOf(values: Place): string | undefined {
  const image = presentMember(values, 'image');
  const [repo, tag] = ['repo', 'tag'].map((key) => image && presentMember(image, key));
  if (unknownAt(repo) !== undefined || unknownAt(tag) !== undefined) return undefined;
  const version = tag?.node.kind === 'scalar' ? tag.node.source : '';
  return version === '' ? undefined : `${stringAt(repo) || IMAGE_REPOSITORY}:${version}`;
}

/** KubeSphere’s sidecar knows the tenants; older charts had a switch, later ones a mapping. */
function hasSidecar(chart: Place | undefined, extension: boolean): boolean {
  const kubeSphere = chart && presentMember(chart, 'kubesphere');
  const place = kubeSphere?.node.kind === 'mapping' ? presentMember(kubeSphere, 'enabled') : kubeSphere;
  if (place?.node.kind !== 'scalar') return extension;
  return unknownAt(place) === undefined ? place.node.value === true : true;
}
