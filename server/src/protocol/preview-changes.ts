/** Notification from the server: a preview may have changed, because of an open file's text, its closing, or the sample alerts. */
export const PREVIEW_CHANGED_NOTIFICATION = 'kubesphereDingtalk/previewChanged';
export interface PreviewChangedParams {
  readonly uri: string;
}
