/** The roles of a community, by their number in its access manager. */
export const roles = { guardian: 1n, steward: 2n, assessor: 3n } as const;

/** Pauses payouts (guardian); refuses, proves tranches, attests care (steward); scores requests (assessor). */
export type Role = keyof typeof roles;
