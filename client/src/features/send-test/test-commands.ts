/** Sends a test once more: the last one, or the one of the id given. */
export const RESEND_COMMAND = 'kubesphereDingtalk.resendTestMessage';
