import {
  type DescribedField,
  describeKind,
  documentationFor,
  formatManagerVersion,
  listPhrase,
  type ManagerVersion,
  phrase,
  releaseOf,
  type Undescribed,
} from '#core';
import reportSchema from '../../../../docs/schemas/kind-report.schema.json' with { type: 'json' };
import { describeSchema as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/describe-schema.schema.json' with { type: 'json' };
import type { Translate } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import { type TargetInput, versionOf } from './inputs.js';
import type { Tool } from './tool.js';

interface DescribeInput extends TargetInput {
  readonly kind: string;
  readonly apiVersion?: string;
  readonly path?: string;
}

/** More fields than somebody looks through; the others are below a path. */
const MOST = 150;

export const DESCRIBE_SCHEMA: Tool<DescribeInput> = {
  name: 'describe_schema',
  title: phrase('Describe the fields of a kind'),
  description:
    'Lists what a kind of notification manifest takes in a release: each field with its type, whether it is required, its meaning, known and allowed values, and the release that it came with. Use it before you write a manifest, instead of guessing names: KubeSphere’s CRDs differ from Alertmanager’s configuration. `ok` is false if the targeted release does not serve the kind. Large kinds list their outermost fields; name a `path` for those below.',
  inputSchema,
  validate,
  reportSchema,
  texts: () => ({}),
  async run({ kind, apiVersion, path, target }, { terminal: { translate }, host }) {
    const version = target === undefined ? undefined : versionOf(target);
    const release = releaseOf(version);
    const documentation = documentationFor(host.locale);
    const described = describeKind(kind, { release, apiVersion, path, most: MOST, documentation });
    if ('problem' in described) throw undescribed(described, { kind, apiVersion });
    const { served, fields, isServed, ...rest } = described;
    const report = {
      ...rest,
      apiVersion: described.apiVersion ?? null,
      description: described.description ?? null,
      path: path ?? '',
      served: { inTarget: isServed, since: name(served.since), before: name(served.before) },
      target: { version: formatManagerVersion(release.version), kubeSphere: release.version.kubeSphere ?? null },
      fields: fields.map((field) => ({ ...field, description: field.description ?? null, since: name(field.since) })),
    };
    return {
      ok: isServed,
      text: [
        `${kind}${described.apiVersion ? ` (${described.apiVersion})` : ''}`,
        ...(isServed ? [] : [translate(phrase('The targeted release does not serve this kind in this version.'))]),
        ...(described.description ? [described.description] : []),
        ...fields.map((field) => fieldLine(field, translate)),
        ...(described.omitted > 0
          ? [
              translate(
                phrase('{count} more fields are below these. Name a path, such as {path}.', {
                  count: described.omitted,
                  path: fields.find(({ isParent, available }) => isParent && available)?.path ?? 'spec',
                }),
              ),
            ]
          : []),
      ].join('\n'),
      json: JSON.stringify(report),
    };
  },
};

function name(version: ManagerVersion | undefined): string | null {
  return version ? formatManagerVersion(version) : null;
}

function fieldLine(
  { path, types, required, available, since, description }: DescribedField,
  translate: Translate,
): string {
  const facts = [
    types.join(' | '),
    ...(required ? [translate(phrase('required'))] : []),
    ...(since ? [translate(phrase('since {version}', { version: formatManagerVersion(since) }))] : []),
    ...(available ? [] : [translate(phrase('not in the targeted release'))]),
  ].filter(Boolean);
  const [first = ''] = (description ?? '').split(/(?<=\.)\s+|(?<=。)/);
  return `- ${path} (${facts.join(', ')})${first === '' ? '' : ` – ${first}`}`;
}

function undescribed(
  described: Undescribed,
  { kind, apiVersion = '' }: { readonly kind: string; readonly apiVersion: string | undefined },
): UsageError {
  const known = listPhrase(described.known);
  switch (described.problem) {
    case 'kind':
      return new UsageError(
        phrase('The kind {kind} is not known.', { kind }),
        phrase('Use one of {known}.', { known }),
      );
    case 'apiVersion':
      return new UsageError(
        phrase('{kind} is not in {version}.', { kind, version: apiVersion }),
        phrase('Use one of {known}.', { known }),
      );
    case 'path':
      return new UsageError(
        phrase('{kind} has no field {path}.', { kind, path: described.missing }),
        described.known.length > 0
          ? phrase('The fields there are {known}.', { known })
          : phrase('There are no fields below it.'),
      );
  }
}
