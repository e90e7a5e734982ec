import common from '../../../schemas/common.schema.json' with { type: 'json' };
import type { Tool } from './tool.js';

type Part = null | boolean | number | string | readonly Part[] | { readonly [key: string]: Part };

const DIALECT = 'http://json-schema.org/draft-07/schema#';

/** The input schema of a tool as clients get it: in one piece, without identifiers that they might look up. */
export function inputSchemaOf({ inputSchema }: Pick<Tool, 'inputSchema'>): Readonly<Record<string, unknown>> {
  const { $schema, $id, description, ...schema } = inline(inputSchema as Part) as Record<string, Part>;
  return schema;
}

/** The schema of a tool’s structured result: its report, and what all tools say besides. */
export function outputSchemaOf({ reportSchema }: Pick<Tool, 'reportSchema'>): Readonly<Record<string, unknown>> {
  const { $schema, title, definitions, ...report } = reportSchema as Readonly<Record<string, unknown>>;
  return {
    $schema: DIALECT,
    type: 'object',
    required: ['ok', 'report', 'notes', 'cut'],
    properties: {
      ok: { description: 'Whether everything is well, as the description of the tool says.', type: 'boolean' },
      report,
      notes: { description: 'Warnings and hints about the call.', type: 'array', items: { type: 'string' } },
      cut: {
        description: 'The lists of the report that are not complete, because it would be too long.',
        type: 'array',
        items: {
          type: 'object',
          required: ['at', 'shown', 'total'],
          properties: {
            at: { description: 'The path of the list in the report.', type: 'string' },
            shown: { type: 'integer' },
            total: { type: 'integer' },
          },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    ...(definitions !== undefined && { definitions }),
  };
}

/** Replaces references to the fields that tools share by those fields. */
function inline(part: Part): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map(inline);
  const { $ref, ...rest } = part as Readonly<Record<string, Part>>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inline(value)]));
  if (typeof $ref !== 'string') return own;
  const definitions = common.definitions as unknown as Readonly<Record<string, Part>>;
  const shared = inline(definitions[$ref.split('/').at(-1) ?? ''] ?? {});
  return { ...(shared as object), ...own } as Part;
}
