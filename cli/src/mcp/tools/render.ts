import { phrase } from '#core';
import recipientsSchema from '../../../../docs/schemas/recipients-report.schema.json' with { type: 'json' };
import { render as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/render.schema.json' with { type: 'json' };
import { findAlert } from '../../preview/find-alert.js';
import { previewReport } from '../../preview/preview-report.js';
import { textsOf } from './inputs.js';
import { type PreviewInput, readPreview, samplesWith } from './preview-input.js';
import type { Tool } from './tool.js';

export const RENDER: Tool<PreviewInput> = {
  name: 'render',
  title: phrase('Show the DingTalk messages'),
  description:
    'Renders the messages that DingTalk receivers would send for alerts, with the templates of the manifests or the defaults of the release: text, title, size, parts, what DingTalk rejects or shows otherwise, and where a template fails. Nothing is sent. With `alert`, only that alert fires. `ok` is false if an alert or a message is lost.',
  inputSchema,
  validate,
  reportSchema: { ...recipientsSchema, required: [...recipientsSchema.required, 'messages'] },
  texts: textsOf,
  async run(input, desk) {
    const { files, samples, options } = await readPreview(input, desk);
    const report = await previewReport(files, firing(), { ...options, messages: true }, desk.terminal);
    return { ok: !report.loses, text: report.text(), json: report.json() };

    function firing() {
      if (input.alert === undefined) return samples;
      const given = samplesWith(samples, input.alert, input, desk);
      return given === samples ? [findAlert(samples, input.alert, desk.terminal).alert] : given;
    }
  },
};
