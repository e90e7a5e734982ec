import type { Kind } from './kind.js';
import { conversion } from './kinds/conversion.js';
import { cron } from './kinds/cron.js';
import { defaultMessages } from './kinds/default-messages.js';
import { duration } from './kinds/duration.js';
import { lostMessages } from './kinds/lost-messages.js';
import { matcher } from './kinds/matcher.js';
import { pipeline } from './kinds/pipeline.js';
import { regex } from './kinds/regex.js';
import { templates } from './kinds/templates.js';
import { undelivered } from './kinds/undelivered.js';
import { verdicts } from './kinds/verdicts.js';

export const kinds: readonly Kind[] = [
  conversion,
  cron,
  defaultMessages,
  duration,
  matcher,
  pipeline,
  regex,
  templates,
  verdicts,
];

/** What else must hold for the recordings of a kind. */
export const claims: Readonly<Record<string, readonly Kind[]>> = {
  templates: [lostMessages],
  pipeline: [undelivered],
};
