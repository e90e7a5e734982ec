import { placeAt } from '../../model/read/fields.js';
import { type Place, rootPlace, stringAt } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';

/** The annotation in which `kubectl apply` keeps the object as it was applied, in JSON. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

export interface AppliedObject {
  readonly annotation: Place;
  /** Its offsets count in the text of the annotation. */
  readonly root: Place;
}

/** What the annotation of an object contains; undefined without one, and when it cannot be read. */
export function readLastApplied(object: Place): AppliedObject | undefined {
  const annotation = placeAt(object, 'metadata', 'annotations', LAST_APPLIED);
  const applied = stringAt(annotation);
  const node = applied === undefined ? undefined : readDocument(applied).root;
  return annotation && node ? { annotation, root: rootPlace(node) } : undefined;
}
