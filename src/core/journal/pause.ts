// Long work in slices, so that the host stays responsive.

/** Lets the host do other work and resolves soon after. */
export type Pause = () => Promise<void>

/** Lines or events that are worked on between two pauses; well under 50 ms. */
export const sliceLength = 1_000
