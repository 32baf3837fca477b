import type { IconName } from '../../ui/icon.tsx';

/** The places that exist. */
export type Place = 'explore' | 'about';

export const places: readonly { id: Place; icon: IconName; href: string }[] = [
  { id: 'explore', icon: 'explore', href: '/' },
  { id: 'about', icon: 'info', href: '/about' },
];
