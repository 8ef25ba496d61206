/** Exit codes, documented in the README and held by tests: 1 is about the user's files, 2 about how we were called, 70 about us (sysexits EX_SOFTWARE). */
export const exitCodes = { fine: 0, findings: 1, unable: 2, bug: 70 } as const;
