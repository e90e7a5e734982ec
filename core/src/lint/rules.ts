import type { Rule } from './rule.js';
import { conversationWithoutChats } from './rules/conversation-without-chats.js';
import { credentialSource } from './rules/credential-source.js';
import { labelKeyInvalid } from './rules/label-key-invalid.js';
import { labelValueInvalid } from './rules/label-value-invalid.js';
import { objectIgnored } from './rules/object-ignored.js';
import { operatorUnknown } from './rules/operator-unknown.js';
import { receiverWithoutTarget } from './rules/receiver-without-target.js';
import { regexIgnored } from './rules/regex-ignored.js';
import { regexInvalid } from './rules/regex-invalid.js';
import { regexMissing } from './rules/regex-missing.js';
import { templateTypeUnknown } from './rules/template-type-unknown.js';
import { valuesIgnored } from './rules/values-ignored.js';
import { valuesMissing } from './rules/values-missing.js';
import { valuesUnexpected } from './rules/values-unexpected.js';

/** Every lint rule. A new one is a file in `rules/`, a line here, fixtures in `test/rules/`, and a page in `docs/rules/`. */
export const RULES: readonly Rule[] = [
  operatorUnknown,
  valuesMissing,
  valuesUnexpected,
  valuesIgnored,
  regexMissing,
  regexInvalid,
  regexIgnored,
  labelKeyInvalid,
  labelValueInvalid,
  credentialSource,
  receiverWithoutTarget,
  conversationWithoutChats,
  templateTypeUnknown,
  objectIgnored,
];
