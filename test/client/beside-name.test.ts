import { expect, it } from 'vitest';
import { besideName } from '../../client/src/features/edit-receiver/beside-name.js';

it.each([
  ['/team/receivers.yaml', '/team/receivers.secret.yaml'],
  ['/team.yaml/receivers.v2.yml', '/team.yaml/receivers.v2.secret.yml'],
  ['/team/receivers', '/team/receivers.secret.yaml'],
])('%s', (path, expected) => expect(besideName(path)).toBe(expected));
