// Randomness from Web Crypto, which every host has.

/** `bytes` random bytes as lower-case hex. */
export const randomId = (bytes = 9): string => [...crypto.getRandomValues(new Uint8Array(bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('')

export const randomSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
