import type { VerifyEvent } from '../usecases/verify-event.js';

/**
 * Turns the events of a verification into text, piece by piece: what is returned is to be printed at once. Everything is
 * printed after `verify-finished`.
 */
export type Reporter = (event: VerifyEvent) => string;
