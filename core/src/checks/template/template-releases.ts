import type { GoFunction, Type } from '../../go/template/index.js';
import { type DataTypes, dataTypesOf } from '../../manager/message/template/data-types.js';
import { templateFunctions } from '../../manager/message/template/template-functions.js';
import type { Release } from '../../model/release/release.js';
import { rangeOfReleases, type VersionRange } from '../../model/release/version-range.js';
import { memberOf } from './member.js';

const known = new WeakMap<Release, ReadonlyMap<string, GoFunction>>();

/** The functions that the templates of a release can call. */
export function functionsOf(release: Release): ReadonlyMap<string, GoFunction> {
  const functions = known.get(release) ?? templateFunctions({ release, language: '', translate: (text) => text });
  known.set(release, functions);
  return functions;
}

/** The releases with a function that some release has. */
export function releasesWithFunction(name: string): VersionRange {
  return rangeOfReleases((release) => functionsOf(release).has(name));
}

/** The releases in which a type of the data has a field or method; undefined: none. */
export function releasesWithMember(owner: Type, name: string): VersionRange | undefined {
  const has = (release: Release): boolean => {
    const type = typeNamed(dataTypesOf(release), owner.name);
    const member = memberOf(type, name);
    return member !== undefined && member !== 'missing';
  };
  let exists = false;
  const range = rangeOfReleases((release) => {
    const fits = has(release);
    exists ||= fits;
    return fits;
  });
  return exists ? range : undefined;
}

/** The type of a release with the name of another release's type; a struct and its pointer count as one. */
function typeNamed({ data, alert, labels, pairs }: DataTypes, name: string): Type | undefined {
  const fields = data.element?.fields.map(({ type }) => type) ?? [];
  return [data, alert, labels, pairs, ...fields].find((type) => withoutPointer(type.name) === withoutPointer(name));
}

function withoutPointer(name: string): string {
  return name.replace(/^\*/, '');
}
