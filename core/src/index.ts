/**
 * The engine: what the cluster does with a notification manifest, as pure functions over texts and plain data. No Node,
 * no editor, no clock, no network; nothing is kept between calls, and nothing throws for what a user typed.
 */

export type { Alert, SampleAlert } from './alert.js';
export { mayHoldManifests } from './analysis/analyse-document.js';
export { type AnalysedDocument, analyseStream, findingsOf, type StreamAnalysis } from './analysis/analyse-stream.js';
export type {
  DingTalkReceiverOutline,
  DocumentAnalysis,
  ObjectOutline,
  ObjectReference,
  OutlineSymbol,
} from './analysis/document-analysis.js';
export type { Family, Finding, Fix, Severity, TextEdit } from './finding.js';
export { isJsonObject, type Json, type JsonObject, type ManifestObject, textOf } from './manifest/object.js';
export { readObjects } from './manifest/read-objects.js';
export { readSelector } from './manifest/read-selector.js';
export type { ConditionFailure, ConditionPlace, LabelSelector, MatchResult, Requirement } from './match/selector.js';
export type { AlertPreview, ConditionPreview, Preview, ReceiverPreview } from './preview/preview.js';
export type { PlacedCondition, ReceiverConditions } from './preview/receiver-conditions.js';
export type { Position, Range } from './text/range.js';
