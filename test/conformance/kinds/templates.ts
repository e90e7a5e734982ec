import {
  compileTemplates,
  instantOf,
  type NotifiedAlert,
  releaseOf,
  type SplitResult,
  splitMessages,
  type TemplateFailure,
} from '#core';
import { type Answers, hasMembers, isLine, type Kind, type Line } from '../kind.js';
import { recordedVersion } from '../recorded-version.js';

/** When the recordings of releases were made that compare ends with the time. */
export const RECORDED = instantOf(new Date('2026-11-28T00:00:00Z'));

/**
 * Templates run on alerts: the messages in order, byte for byte, and errors with their stage, place and Go's message.
 * Recordings replace a byte cut out of a UTF-8 sequence with U+FFFD.
 */
export const templates: Kind = {
  name: 'templates',
  recognises: (line) => hasMembers(line, 'templates', 'language', 'packs', 'alerts', 'template', 'result'),
  group: ({ result }) => (isLine(result) ? String(result.stage ?? 'parts') : ''),
  answer: (line): Answers => ({ recorded: recorded(line.result), ours: shown(render(line)) }),
};

/** The messages of the line's alerts, exactly as they are in the line. */
export function render(line: Line): SplitResult {
  const texts = (line.templates as readonly string[] | null) ?? [];
  const compiled = compileTemplates(
    {
      texts,
      files: texts.map((_, index) => (index === 0 ? 'template' : `template-${index}`)),
      language: String(line.language ?? ''),
      packs: (line.packs as readonly string[] | null) ?? [],
    },
    releaseOf(recordedVersion(line)),
  );
  if (compiled.kind === 'failed') return compiled;
  return splitMessages(compiled, {
    alerts: ((line.alerts as readonly Line[] | null) ?? []).map(notified),
    groupLabels: textsOf(line.groupLabels),
    receiver: String(line.receiver ?? ''),
    at: RECORDED,
    template: String(line.template ?? ''),
    titleTemplate: String(line.titleTemplate ?? ''),
    maxSize: Number(line.maxSize),
  });
}

/** Go treats null as unset. */
export function notified({ status, labels, annotations, startsAt, endsAt }: Line): NotifiedAlert {
  return {
    status: String(status ?? '') as NotifiedAlert['status'],
    labels: textsOf(labels),
    annotations: textsOf(annotations),
    startsAt: String(startsAt ?? ''),
    endsAt: String(endsAt ?? ''),
  };
}

/** The texts of a map of a recording; Go treats null as the empty text. */
export function textsOf(map: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [key, String(value ?? '')]));
}

/** The messages of YAML libraries for an invalid language pack differ. */
function recorded(result: unknown): unknown {
  return isLine(result) && result.stage === 'packs' ? { stage: 'packs' } : result;
}

function shown(result: SplitResult): unknown {
  if (result.kind === 'failed') return failure(result);
  const parts = result.parts.map(({ title, message, alerts }) => ({
    title: text(title),
    message: text(message),
    alerts,
  }));
  return result.tooLarge > 0 ? { parts, tooLarge: result.tooLarge } : { parts };
}

function failure({ stage, error }: TemplateFailure): unknown {
  return stage === 'packs' ? { stage } : { stage, error: text(error) };
}

function text(value: string): string {
  return value.replaceAll(/\p{Cs}/gu, '\ufffd');
}
