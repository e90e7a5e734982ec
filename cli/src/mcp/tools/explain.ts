import { phrase } from '#core';
import reportSchema from '../../../../docs/schemas/explanation-report.schema.json' with { type: 'json' };
import { explain as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/explain.schema.json' with { type: 'json' };
import { previewReport } from '../../preview/preview-report.js';
import { textsOf } from './inputs.js';
import { type PreviewInput, readPreview, samplesWith, wantedAlert } from './preview-input.js';
import type { Tool } from './tool.js';

export const EXPLAIN: Tool<PreviewInput> = {
  name: 'explain',
  title: phrase('Explain why an alert reaches a receiver, or not'),
  description:
    'Traces one alert to each DingTalk receiver, stage by stage (Silence, Router, conditions, Config, credentials, template, DingTalk), up to the stage where its way ends, with the place in the manifests that decides it. Use it for “why does nobody get this alert”. `ok` is false if a receiver loses the alert; an alert that a receiver is not meant to get is not lost.',
  inputSchema,
  validate,
  reportSchema,
  texts: textsOf,
  async run(input, desk) {
    const { files, samples, options } = await readPreview(input, desk);
    const alert = wantedAlert(input.alert, samples);
    const given = samplesWith(samples, alert, input, desk);
    const wanted = given === samples ? alert : '1';
    const report = await previewReport(files, given, { ...options, explain: wanted }, desk.terminal);
    return { ok: !report.loses, text: report.text(), json: report.json() };
  },
};
