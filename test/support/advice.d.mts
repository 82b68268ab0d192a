export const aboutFailures: RegExp;
