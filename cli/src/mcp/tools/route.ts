import { phrase } from '#core';
import reportSchema from '../../../../docs/schemas/recipients-report.schema.json' with { type: 'json' };
import { route as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/route.schema.json' with { type: 'json' };
import { previewReport } from '../../preview/preview-report.js';
import { textsOf } from './inputs.js';
import { type PreviewInput, readPreview } from './preview-input.js';
import type { Tool } from './tool.js';

export const ROUTE: Tool<PreviewInput> = {
  name: 'route',
  title: phrase('Show who receives alerts'),
  description:
    'Shows which DingTalk receivers get each alert, as the notification manager of the targeted release would decide from all given manifests (labels, tenants, Routers, Silences, conditions, rate limits). Nothing is sent, and no cluster is asked. Pass all manifests that belong together, because a Router or Silence in another file changes the result. `ok` is false if an alert is lost on the way to a receiver. Use `explain` for the reason at one alert, and `render` for the messages.',
  inputSchema,
  validate,
  reportSchema,
  texts: textsOf,
  async run(input, desk) {
    const { files, samples, options } = await readPreview(input, desk);
    const report = await previewReport(files, samples, options, desk.terminal);
    return { ok: !report.loses, text: report.text(), json: report.json() };
  },
};
