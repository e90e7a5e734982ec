import type { Cause } from '../../checks/analysis/verdict-of.js';
import type { Severity } from '../../model/finding/finding.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Changes, DocumentChange, FindingChange, IncidentChange } from './changes.js';
import type { OutlineDetail, OutlineItem, OutlineSection } from './outline.js';

export function documentItem({ at, kind, name, causes }: DocumentChange): OutlineItem {
  return { text: objectName(kind, name), places: [at], details: causes.map(causeDetail) };
}

export function causeDetail({ path, phrase: text, code }: Cause): OutlineDetail {
  const cause = { cause: text, code };
  return {
    text: path === '' ? phrase('{cause} ({code})', cause) : phrase('{path}: {cause} ({code})', { path, ...cause }),
  };
}

/** Why it is rejected is not a matter of the comparison. */
export function ignoredItem({ at, kind, name }: DocumentChange): OutlineItem {
  return { text: objectName(kind, name), places: [at] };
}

export function incidentItem({ text, at }: IncidentChange): OutlineItem {
  return { text, ...(at && { places: [at] }) };
}

/** The sections about what is reported in one state only. */
export function findingSections({ appearing, vanishing }: Changes<FindingChange>): readonly OutlineSection[] {
  return [
    {
      title: phrase('Findings that appear'),
      count: appearing.length,
      effect: appearing.some(({ severity }) => severity === 'error') ? 'worse' : 'changed',
      items: appearing.map(findingItem),
    },
    {
      title: phrase('Findings that vanish'),
      count: vanishing.length,
      effect: 'better',
      items: vanishing.map((finding) => ({ ...findingItem(finding), earlier: true })),
    },
  ];
}

function findingItem({ severity, code, text, places }: FindingChange): OutlineItem {
  return {
    text: phrase('{severity}: {finding} ({code})', { severity: SEVERITIES[severity], finding: text, code }),
    places,
  };
}

const SEVERITIES: Readonly<Record<Severity, Phrase>> = {
  error: phrase('error'),
  warning: phrase('warning'),
  information: phrase('info'),
  hint: phrase('hint'),
};

export function objectName(kind: string | undefined, name: string | undefined): Phrase {
  if (!kind) return phrase('A document of an unknown kind');
  return name ? phrase('{kind} {name}', { kind, name }) : phrase('{kind} without a name', { kind });
}
