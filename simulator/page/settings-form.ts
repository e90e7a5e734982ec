import type { SimulatorSettings } from '../src/settings.js';
import { checkbox, select } from './controls.js';
import { translate } from './translate.js';

const WORDINGS = [
  ['1', '2019'],
  ['2', '2020–22'],
  ['3', '2022'],
  ['4', '2023–'],
] as const;

export function settingsForm(
  { style, rateLimitCode, acceptUnknown }: SimulatorSettings,
  change: (settings: Partial<Record<keyof SimulatorSettings, unknown>>) => void,
): readonly HTMLElement[] {
  const codes = [
    ['130101', `130101 · ${translate('captured')}`],
    ['410100', `410100 · ${translate('documented')}`],
  ] as const;
  return [
    select(translate('Wording of errors'), WORDINGS, String(style), (value) => change({ style: Number(value) })),
    select(translate('Rate limit error'), codes, String(rateLimitCode), (value) =>
      change({ rateLimitCode: Number(value) }),
    ),
    checkbox(translate('Accept unknown tokens and apps'), acceptUnknown, (value) => change({ acceptUnknown: value })),
  ];
}
