import type { Type } from '../../../go/template/index.js';
import type { Release } from '../../../model/release/release.js';
import { alertmanagerTypes } from './alertmanager-types.js';
import { managerTypes } from './manager-types.js';

/** The types of a release's template data, with the names that Go's errors show. */
export interface DataTypes {
  /** The input of a template. */
  readonly data: Type;
  /** An element of `.Alerts`. */
  readonly alert: Type;
  readonly labels: Type;
  readonly pairs: Type;
}

type TypeFeatures = Pick<Release, 'templateData' | 'hasPairFilters' | 'hasDeliveryData'>;

const ALERTMANAGER = alertmanagerTypes();
/** By whether pairs have filters and alerts have the data of deliveries. */
const MANAGER = [
  [managerTypes(false, false), managerTypes(false, true)],
  [managerTypes(true, false), managerTypes(true, true)],
] as const;

/** Releases with the same types share them, so that types can be compared by identity. */
export function dataTypesOf({ templateData, hasPairFilters, hasDeliveryData }: TypeFeatures): DataTypes {
  return templateData === 'alertmanager' ? ALERTMANAGER : MANAGER[hasPairFilters ? 1 : 0][hasDeliveryData ? 1 : 0];
}
