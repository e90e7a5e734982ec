import { phrase } from '../../text/phrase.js';
import type { OutlineSection } from '../comparison/outline.js';
import { causeDetail, objectName } from '../comparison/outline-documents.js';
import type { ObjectChange, Presence } from './states-report.js';

interface ObjectSections {
  readonly worse: readonly OutlineSection[];
  readonly better: readonly OutlineSection[];
  readonly changed: readonly OutlineSection[];
}

/** The sections about objects, by what the cluster makes of them before and after. */
export function objectSections(objects: readonly ObjectChange[]): ObjectSections {
  const section = (
    title: OutlineSection['title'],
    effect: OutlineSection['effect'],
    before: Presence,
    after: Presence,
  ): OutlineSection => {
    const those = objects.filter((object) => object.before === before && object.after === after);
    return { title, effect, count: those.length, items: those.map(itemOf) };
  };
  return {
    worse: [
      section(phrase('Objects that the cluster no longer accepts'), 'worse', 'accepted', 'rejected'),
      section(phrase('New objects that the cluster rejects'), 'worse', 'absent', 'rejected'),
    ],
    better: [
      section(phrase('Objects that the cluster accepts now'), 'better', 'rejected', 'accepted'),
      section(phrase('Rejected objects that are gone'), 'better', 'rejected', 'absent'),
    ],
    changed: [
      section(phrase('New objects'), 'changed', 'absent', 'accepted'),
      section(phrase('Objects that are gone'), 'changed', 'accepted', 'absent'),
    ],
  };
}

function itemOf({ kind, name, at, causes, after }: ObjectChange): OutlineSection['items'][number] {
  return { text: objectName(kind, name), places: [at], details: causes.map(causeDetail), earlier: after === 'absent' };
}
