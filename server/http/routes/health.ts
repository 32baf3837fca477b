import { route } from '../endpoint.ts';

/** The process answers; it says nothing about the database. */
export const healthRoute = route('health', () => ({ status: 'ok' as const }));
