import { expect, it } from 'vitest';
import { KNOWN_KEYS, PASSED_ON } from '../../../../core/src/model/values/chart.js';
import { managerFields, valuesSchema } from '../../../../core/src/model/values/values-schema.js';

it('the schema of values has the keys that the chart uses', () => {
  expect(Object.keys(valuesSchema().resolved.properties ?? {}).sort()).toEqual([...KNOWN_KEYS].sort());
});

it('what the chart passes on are fields of the object', () => {
  expect(managerFields()).toEqual(expect.arrayContaining([...PASSED_ON]));
});
