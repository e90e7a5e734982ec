import testSchema from '../../../../schemas/dingtalk-test.schema.json' with { type: 'json' };
import { expectations } from '../../../generated/validators.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';

/** The schema of routing tests, in the form that `checkSchema` takes. */
export const EXPECTATIONS_SCHEMA = { schema: testSchema as JsonSchema, validate: expectations } as const;
