import type { IconName } from '../../ui/icon.tsx';

/** The places that exist. */
export type Place = 'explore' | 'documents' | 'console' | 'about';

export const places: readonly { id: Place; icon: IconName; href: string }[] = [
  { id: 'explore', icon: 'explore', href: '/' },
  { id: 'documents', icon: 'book', href: '/documents' },
  { id: 'console', icon: 'console', href: '/console' },
  { id: 'about', icon: 'info', href: '/about' },
];
