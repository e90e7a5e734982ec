import { forecastStorm, losesMessages, type Routing, type SampleAlert, type StormForecast } from '#core';

/** Whether the alerts fire at once. Built-in samples are examples of everything and never do. */
export function fireTogether(samples: readonly SampleAlert[]): boolean {
  return samples.some(({ source }) => source !== 'built-in');
}

/**
 * What is lost when all alerts fire at once, only for robots and apps of the wanted receivers that lose messages.
 * Undefined for alerts that do not fire together.
 */
export function paceOf(
  samples: readonly SampleAlert[],
  routing: Routing,
  wanted: (name: string) => boolean,
): StormForecast | undefined {
  if (!fireTogether(samples)) return undefined;
  const forecast = forReceivers(forecastStorm(routing), routing, wanted);
  return { ...forecast, lanes: forecast.lanes.filter(losesMessages) };
}

/** The robots and apps of the wanted receivers. */
export function forReceivers(
  forecast: StormForecast,
  { pipeline }: Routing,
  wanted: (name: string) => boolean,
): StormForecast {
  const { receivers } = pipeline.cluster;
  const lanes = forecast.lanes.filter((lane) =>
    lane.receivers.some(({ receiver }) => wanted(receivers[receiver]?.facts.name ?? '')),
  );
  return { ...forecast, lanes };
}
