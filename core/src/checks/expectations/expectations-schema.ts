import testSchema from '../../../../schemas/dingtalk-test.schema.json' with { type: 'json' };
import * as validators from '../../../generated/test-validators.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';

/** The schema of routing tests, in the form that `checkSchema` takes. */
export const EXPECTATIONS_SCHEMA = {
  get schema() {
    return testSchema as JsonSchema;
  },
  get validate() {
    return validators.expectations;
  },
} as const;
