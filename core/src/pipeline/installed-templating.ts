import { compileTemplates } from '../message/compile-templates.js';
import { DEFAULT_TEMPLATES } from '../message/default-templates.js';
import { splitMessages } from '../message/split-messages.js';
import type { Templating } from './templating.js';

/** Messages as the manager makes them: by the templates that it is given, and where there are none, by those that are installed. */
export const installedTemplating: Templating = {
  defaults: DEFAULT_TEMPLATES,
  compile: (source) => {
    const templates = compileTemplates(source);
    if (templates.kind === 'failed') return templates;
    return { kind: 'compiled', split: (request) => splitMessages(templates, request) };
  },
};
