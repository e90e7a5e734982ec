import type { Severity } from '../../model/finding/finding.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { UpgradeItem } from './upgrade-outline.js';
import type { Conversion, DocumentChange, FindingChange, IncidentChange } from './upgrade-report.js';

export function documentItem({ at, kind, name, causes }: DocumentChange): UpgradeItem {
  return {
    text: objectName(kind, name),
    places: [at],
    details: causes.map(({ path, phrase: text, code }) => ({
      text:
        path === ''
          ? phrase('{cause} ({code})', { cause: text, code })
          : phrase('{path}: {cause} ({code})', { path, cause: text, code }),
    })),
  };
}

/** Why it is rejected is not a matter of the move. */
export function ignoredItem({ at, kind, name }: DocumentChange): UpgradeItem {
  return { text: objectName(kind, name), places: [at] };
}

export function incidentItem({ text, at }: IncidentChange): UpgradeItem {
  return { text, ...(at && { places: [at] }) };
}

export function findingItem({ severity, code, text, places }: FindingChange): UpgradeItem {
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

export function conversionItem({ at, kind, name, fixable, losses }: Conversion): UpgradeItem {
  const how = fixable
    ? phrase('A quick fix and lint --fix convert it.')
    : phrase('Convert it by hand: its aliases leave no safe fix.');
  return {
    text: objectName(kind, name),
    places: [at],
    details: [{ text: how }, ...losses.map((loss) => ({ text: phrase('The conversion loses {loss}.', { loss }) }))],
  };
}

function objectName(kind: string | undefined, name: string | undefined): Phrase {
  if (!kind) return phrase('A document of an unknown kind');
  return name ? phrase('{kind} {name}', { kind, name }) : phrase('{kind} without a name', { kind });
}
