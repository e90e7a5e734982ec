import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import type { CommonFacts, ConfigFacts } from '../facts.js';
import { placeAt } from './fields.js';
import { readCredential } from './read-credential.js';

export function readConfig(common: CommonFacts, root: Place, lines: LineIndex): ConfigFacts {
  const dingtalk = placeAt(root, 'spec', 'dingtalk');
  const app = placeAt(dingtalk, 'conversation');
  return {
    ...common,
    kind: 'Config',
    hasDingTalk: dingtalk?.node.kind === 'mapping',
    appKey: readCredential(app, 'appkey', lines),
    appSecret: readCredential(app, 'appsecret', lines),
  };
}
