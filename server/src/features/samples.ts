import {
  matchSemanticsOf,
  parseSamples,
  renderPhrase,
  type SampleAlert,
  type SampleProblem,
  samplesFromConditions,
} from '#core';
import type { Context } from '../context.js';
import {
  SAMPLES_REQUEST,
  type SampleProblemAnswer,
  type SamplesAnswer,
  type SamplesParams,
  SET_SAMPLES_REQUEST,
  type SetSamplesAnswer,
  type SetSamplesParams,
} from '../protocol.js';
import { editSample, putSet, removeSet, useSet } from '../samples/session-samples.js';
import { takersOf } from '../takers-of.js';

/** The current sample alerts, and the session's changes to them. */
export function registerSamples(context: Context): void {
  const { connection, guard, samples } = context;
  const toAnswer = ({ code, index, key, message }: SampleProblem): SampleProblemAnswer => ({
    code,
    index: index ?? null,
    key: key ?? null,
    message: renderPhrase(message, context.client.translations),
  });
  connection.onRequest(
    SAMPLES_REQUEST,
    guard<[SamplesParams], SamplesAnswer>(
      'samples',
      ({ version }) => ({
        version: samples.version,
        samples: version === samples.version ? null : samples.current,
        sources: samples.sets.map(({ name, origin, problems, samples: { length } }) => ({
          name,
          origin,
          count: length,
          used: !samples.session.unused.has(name),
          problems: problems.map(toAnswer),
        })),
      }),
      { version: 0, samples: [], sources: [] },
    ),
  );
  connection.onRequest(
    SET_SAMPLES_REQUEST,
    guard<[SetSamplesParams], SetSamplesAnswer>(
      'setSamples',
      async (params) => {
        const { problems = [], contradiction = null, count = 0 } = await change(params, context);
        return { version: samples.version, count, problems: problems.map(toAnswer), contradiction };
      },
      { version: 0, count: 0, problems: [], contradiction: null },
    ),
  );
}

interface Changed {
  readonly count?: number;
  readonly problems?: readonly SampleProblem[];
  readonly contradiction?: string | null;
}

function change(params: SetSamplesParams, context: Context): Changed | Promise<Changed> {
  const { samples } = context;
  switch (params.change) {
    case 'text': {
      const read = parseSamples(params.text, params.source);
      return read.samples.length === 0 ? { problems: read.problems } : put(params.source, read, context);
    }
    case 'alerts': {
      const alerts = params.alerts.map((alert) => ({ ...alert, id: '', source: params.source }));
      return put(params.source, { samples: alerts, problems: [] }, context);
    }
    case 'conditions':
      return make(params, context);
    case 'edit':
      samples.setSession(editSample(samples.session, params.id, params.alert));
      return {};
    case 'use':
      samples.setSession(useSet(samples.session, params.source, params.used));
      return {};
    case 'remove':
      samples.setSession(removeSet(samples.session, params.source));
      return {};
  }
}

function put(
  name: string,
  read: { readonly samples: readonly SampleAlert[]; readonly problems: readonly SampleProblem[] },
  { samples }: Context,
): Changed {
  samples.setSession(putSet(samples.session, { name, ...read }));
  return { count: read.samples.length, problems: read.problems };
}

async function make(
  { source, textDocument: { uri }, receiver }: Extract<SetSamplesParams, { change: 'conditions' }>,
  context: Context,
): Promise<Changed> {
  const found = (await takersOf(context, uri))?.takers.find(({ id }) => id === receiver);
  if (!found) return {};
  const { version } = await context.lintConfigs.of(uri);
  const { translations } = context.client;
  const made = samplesFromConditions(found.conditions.selector, {
    source,
    translations,
    matchSemantics: matchSemanticsOf(version),
  });
  return {
    ...put(source, { samples: made.samples, problems: [] }, context),
    contradiction: made.contradiction ? renderPhrase(made.contradiction, translations) : null,
  };
}
