/** Days on which words must change: before, on and after the last MLS-C01 day, when the facts were checked, when MLA-C02 opens, and after the last MLS-C01 certificate. */
export const clocks = ['2026-02-01', '2026-03-31', '2026-04-01', '2026-11-22', '2027-01-14', '2029-04-01'] as const
