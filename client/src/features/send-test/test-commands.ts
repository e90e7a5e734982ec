/** Sends a test again: the last one, or the one with the given id. */
export const RESEND_COMMAND = 'kubesphereDingtalk.resendTestMessage';
